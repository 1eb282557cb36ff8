import type { OperatorSessionView } from '@redlich/contract';
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Failure } from '#app/api-answers.server.ts';

/** Ends with 404 on every host but the console's: no desk serves these pages. */
export function requireConsole({ site, requestId }: AppLoadContext): { demo: boolean } {
  if (site.kind === 'unavailable') throw data<Failure>({ code: 'unavailable', requestId }, { status: 503 });
  if (site.kind !== 'console') throw data<Failure>({ code: 'notFound', requestId }, { status: 404 });
  return site.console;
}

/** The operator logged in; others are sent to the console's login. */
export function requireOperator(context: AppLoadContext): OperatorSessionView {
  requireConsole(context);
  if (context.operator === null) throw redirect('/console/login');
  // Nothing else is served to somebody who still has to set up the second factor that is demanded.
  if (context.operator.mustSetUpFactor) throw redirect('/console/security');
  return context.operator;
}
