import { data } from '@remix-run/node';
import { formProblem, problemOf } from '#app/api-answers.server.ts';
import type { PasswordRefusal } from './password-form.tsx';

/** What the form is told of a refused login; throws for what no form can show. */
export function passwordRefusal(email: string, answer: { status: number; body: unknown }) {
  const problem = problemOf(answer.body);
  const refused = problem?.code === 'unauthenticated' || problem?.code === 'forbidden';
  const code = refused ? problem.code : formProblem(answer).code;
  const message = problem?.fields?.[0]?.message ?? problem?.detail;
  return data<PasswordRefusal>({ email, code, message }, { status: answer.status });
}
