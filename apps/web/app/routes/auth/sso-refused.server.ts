import { data } from '@remix-run/node';
import { problemOf } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';

/** What the page says where single sign-on came to nothing: the api's words for it. */
export function ssoRefused({ status, body }: { status: number; body: unknown }) {
  const problem = problemOf(body);
  const message = problem?.fields?.[0]?.message ?? problem?.detail ?? problem?.title ?? m.error_503_text();
  return data({ message }, { status });
}
