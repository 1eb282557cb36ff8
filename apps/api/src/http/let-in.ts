import type { Context } from 'hono';
import { logOut, type LoginOutcome, type Ports } from '@redlich/domain';
import type { Environment, RequestFacts } from './environment.ts';
import { sessionCookie } from './session-cookie.ts';

/**
 * Answers a login with the cookie of a new session, or of its second step. The session before ends either way, so that
 * each login has an id of its own.
 */
export async function letIn(
  ports: Ports,
  { session, tenantId }: RequestFacts,
  outcome: LoginOutcome,
  c: Context<Environment>,
) {
  const cookie = sessionCookie(ports.site.scheme);
  const step = sessionCookie(ports.site.scheme, 'step');
  if (session?.token) await logOut(ports, tenantId!, session.token);
  if (outcome.kind === 'step') {
    c.header('set-cookie', step.set(outcome.step.token));
    c.header('set-cookie', cookie.clear(), { append: true });
    return { status: 202, body: outcome.step.shown } as const;
  }
  c.header('set-cookie', cookie.set(outcome.session.token));
  if (step.read(c.req.header('cookie'))) c.header('set-cookie', step.clear(), { append: true });
  return { status: 200, body: outcome.session.session } as const;
}
