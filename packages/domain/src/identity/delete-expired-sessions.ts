import type { Scope } from '../kernel/index.ts';
import { sessionStore } from './session-store.ts';

/** Part of the nightly run: an expired session opens nothing, and then is gone too. */
export async function deleteExpiredSessions({ ports, tenantId }: Scope): Promise<void> {
  await sessionStore({ ...ports, tenantId }).deleteExpiredSessions();
}
