import { data } from '@remix-run/node';
import { refusedResult, type FormResult } from '#app/forms/saved.server.ts';

/** A form that was saved and whose answer holds a secret, to be shown this once. */
export type SecretResult = FormResult & { secret?: string };

/** Without a redirect: the page that answers is the only one that ever shows it. */
export function secretResult(fields: FormData, answer: { status: number; body: unknown }, secret: string | undefined) {
  const form = String(fields.get('form') ?? '');
  if (secret !== undefined) return data<SecretResult>({ form, saved: true, secret });
  return data<SecretResult>(refusedResult(fields, answer), { status: 422 });
}
