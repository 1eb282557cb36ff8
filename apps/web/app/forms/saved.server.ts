import { data, redirect } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from './is-page-load.server.ts';

/** What became of one form of a page that has several; `form` names it, `values` are what was typed. */
export type FormResult =
  { form: string; saved: true } | { form: string; saved: false; problem: FormProblem; values: Record<string, string> };

/** A refusal with everything that was typed. */
export function refusedResult(
  fields: FormData,
  why: { status: number; body: unknown } | { problem: FormProblem },
): FormResult {
  // What was ticked of several boxes with one name is kept with commas between.
  const values = Object.fromEntries(
    [...new Set(fields.keys())].map((name) => [name, fields.getAll(name).map(String).join(',')]),
  );
  const problem = 'problem' in why ? why.problem : formProblem(why);
  return { form: String(fields.get('form') ?? ''), saved: false, problem, values };
}

/** Answers a form: saved, or refused with everything that was typed. */
export function formResult(request: Request, fields: FormData, answer: { status: number; body: unknown }) {
  const form = String(fields.get('form') ?? '');
  if (answer.status < 300) {
    if (isPageLoad(request)) throw redirect(new URL(request.url).pathname);
    return data<FormResult>({ form, saved: true });
  }
  return data<FormResult>(refusedResult(fields, answer), { status: 422 });
}

/** Whether a box was ticked; undefined when the form did not ask (`FormCheck`). */
export function checkOf(fields: FormData, name: string): boolean | undefined {
  return fields.getAll('asks').includes(name) ? fields.get(name) === 'yes' : undefined;
}

/** One entry a line, empty lines left out. */
export const linesOf = (fields: FormData, name: string): string[] =>
  textOf(fields, name)
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A field of a form as text without the spaces around it; lines end as they did in the field, not as forms send them. */
export function textOf(fields: FormData, name: string): string {
  return String(fields.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim();
}
