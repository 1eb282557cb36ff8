import { data, redirect } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from './is-page-load.server.ts';

/** What became of one form of a page that has several; `form` names it, `values` are what was typed. */
export type FormResult =
  { form: string; saved: true } | { form: string; saved: false; problem: FormProblem; values: Record<string, string> };

/** Answers a form: saved, or refused with everything that was typed. */
export function formResult(request: Request, fields: FormData, answer: { status: number; body: unknown }) {
  const form = String(fields.get('form') ?? '');
  if (answer.status < 300) {
    if (isPageLoad(request)) throw redirect(new URL(request.url).pathname);
    return data<FormResult>({ form, saved: true });
  }
  const values = Object.fromEntries([...fields].map(([name, value]) => [name, String(value)]));
  return data<FormResult>({ form, saved: false, problem: formProblem(answer), values }, { status: 422 });
}

/** A field of a form as text without the spaces around it. */
export function textOf(fields: FormData, name: string): string {
  return String(fields.get(name) ?? '').trim();
}
