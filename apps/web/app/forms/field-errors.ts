import type { FormProblem } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import type { FormError } from '#app/ui/form/form-errors.tsx';
import { fieldLabel } from './field-labels.ts';

/** Where the api's name of a field differs from the id of its control. */
type Ids = Readonly<Record<string, string>>;

/** The lines of the summary above a form. The api's words for a field go on from its name: "Name: is taken". */
export function errorsOf(problem: FormProblem | undefined, ids: Ids = {}): FormError[] {
  if (problem === undefined) return [];
  if (problem.drift) return [{ message: problem.message ?? wordsOf(problem.code), drift: problem.drift }];
  if (problem.fields.length === 0) return [{ message: problem.message ?? wordsOf(problem.code) }];
  return problem.fields.map(({ field, message }) => {
    const label = fieldLabel(field);
    return {
      fieldId: ids[field] ?? field,
      message: label === undefined ? capitalised(message) : `${label}: ${message}`,
    };
  });
}

/** What stands below one control. */
export function fieldError(problem: FormProblem | undefined, id: string, ids: Ids = {}): string | undefined {
  const found = problem?.fields.find(({ field }) => (ids[field] ?? field) === id);
  return found && capitalised(found.message);
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);

function wordsOf(code: string): string {
  if (code === 'tooLarge') return m.file_too_large();
  if (code === 'tooMany') return m.error_429_text();
  if (code === 'unavailable') return m.error_503_text();
  return m.form_refused();
}
