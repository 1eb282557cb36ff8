import type { ProcessIdentity } from '../bootstrap/process-identity.mjs';

/** The processes that wait for this one, as the bootstrap passed them on; without it, nobody is waited for. */
export function readLaunchers(env: NodeJS.ProcessEnv): ProcessIdentity[] {
  const passed = env['REDLICH_LAUNCHERS'];
  return passed === undefined ? [] : (JSON.parse(passed) as ProcessIdentity[]);
}
