import type { AppLoadContext } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';

export interface Outcome {
  form: string;
  problem?: FormProblem | undefined;
  /** A seed that waits for its first code. */
  totp?: { key: string; uri: string; qr: { path: string; size: number } } | undefined;
  /** Shown once. */
  recoveryCodes?: string[] | undefined;
  done?: true | undefined;
}

/** What one form of a security page does. */
export type Act = (context: AppLoadContext, form: FormData) => Promise<Omit<Outcome, 'form'>>;

export const text = (form: FormData, name: string) => String(form.get(name) ?? '');
export const confirmation = (form: FormData) =>
  text(form, 'password') === '' ? {} : { password: text(form, 'password') };
export const refused = (answer: { status: number; body: unknown }) => ({ problem: formProblem(answer) });
export const gone = (answer: { status: number; body: unknown }) =>
  answer.status === 204 ? { done: true as const } : refused(answer);
