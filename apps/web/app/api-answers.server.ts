import type { FieldProblem, Problem } from '@redlich/contract';
import { data, redirect } from '@remix-run/node';

interface Answer {
  status: number;
  body: unknown;
}

/** The body of an answer with the status asked for. Anything else ends the request: 401 at the login, the rest on the error page. */
export function need<A extends Answer, S extends A['status']>(answer: A, status: S): Extract<A, { status: S }>['body'] {
  if (answer.status !== status) throw failure(answer);
  return answer.body as Extract<A, { status: S }>['body'];
}

/** What the error page gets to know. */
export interface Failure {
  code: string;
  requestId: string;
}

function failure({ status, body }: Answer) {
  if (status === 401) return redirect('/login');
  const problem = problemOf(body);
  return data<Failure>({ code: problem?.code ?? 'internal', requestId: problem?.requestId ?? '' }, { status });
}

export function problemOf(body: unknown): Problem | undefined {
  return typeof body === 'object' && body !== null && 'code' in body ? (body as Problem) : undefined;
}

/** Why a form was not accepted, in words of the api, by field; kept apart from what was typed. */
export interface FormProblem {
  code: string;
  message: string | undefined;
  fields: FieldProblem[];
}

const answerableByTheForm = new Set([
  'invalid',
  'malformed',
  'conflict',
  'closing',
  'tooLarge',
  'tooMany',
  'unavailable',
  'unsupportedMediaType',
]);

/** The problem a form can show and mend; throws for those it cannot (no rights, gone, logged out, internal). */
export function formProblem(answer: Answer): FormProblem {
  const problem = problemOf(answer.body);
  const atField = problem?.code === 'forbidden' && (problem.fields?.length ?? 0) > 0;
  if (problem === undefined || !(atField || answerableByTheForm.has(problem.code))) throw failure(answer);
  return { code: problem.code, message: problem.detail, fields: problem.fields ?? [] };
}
