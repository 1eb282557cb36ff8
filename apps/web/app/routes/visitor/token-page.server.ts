import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { refuseUnserved } from '#app/site.server.ts';

/** What a page behind a link in a mail sends along: its address holds a secret and goes nowhere. */
export const tokenHeaders = () => ({ 'referrer-policy': 'no-referrer' });

/** The token in the address; pages of the platform's own host have none. */
export function tokenOf(context: AppLoadContext, request: Request): string {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  return new URL(request.url).searchParams.get('token') ?? '';
}
