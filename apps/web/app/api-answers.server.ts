import type { FieldProblem, NoticeDrift, Problem } from '@redlich/contract';
import { data, redirect } from '@remix-run/node';
import type { Submitted } from './submitted.server.ts';

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
  /** What the change would make of the published notice, and the form that asked for it. */
  drift?: NoticeDrift;
  submitted?: Submitted;
}

function failure({ status, body }: Answer) {
  if (status === 401) return redirect('/login');
  const problem = problemOf(body);
  const { drift, submitted } = problem ?? {};
  return data<Failure>(
    {
      code: problem?.code ?? 'internal',
      requestId: problem?.requestId ?? '',
      ...(drift && { drift }),
      ...(submitted && { submitted }),
    },
    { status },
  );
}

/** A problem of the api; with `noticeDrift` the form that was sent lies beside it. */
export function problemOf(body: unknown): (Problem & { submitted?: Submitted }) | undefined {
  return typeof body === 'object' && body !== null && 'code' in body ? (body as Problem) : undefined;
}

/** Why a form was not accepted, in words of the api, by field; kept apart from what was typed. */
export interface FormProblem {
  code: string;
  message: string | undefined;
  fields: FieldProblem[];
  /** Of `noticeDrift`: the form asks what is to be done. */
  drift?: NoticeDrift | undefined;
}

const answerableByTheForm = new Set([
  'invalid',
  'malformed',
  'conflict',
  'noticeDrift',
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
  const { code, detail: message, fields = [], drift, submitted } = problem;
  // Without scripts the question is a page of its own, with all that was typed.
  if (submitted?.asPage) throw failure(answer);
  return { code, message, fields, ...(drift && { drift }) };
}
