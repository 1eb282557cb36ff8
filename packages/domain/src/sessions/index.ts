// Sessions: tokens (stored hashed), who is behind a request, how long that lasts, which devices are logged in, and the
// tenant's rules for all of it.
// Invariants: the session library is known here and nowhere else; a token lies in no table, log or job; a session whose
// person owes a second factor opens nothing but setting one up.
export { getAccessRules, readAccessRules, setAccessRules } from './access-rules.ts';
export { deleteExpiredSessions } from './delete-expired-sessions.ts';
export { deviceOf } from './device.ts';
export { endAllSessions } from './end-all-sessions.ts';
export { endAgentSession, endAgentSessions, endOtherSessions, endSession } from './end-session.ts';
export { endSessionsOfAgents } from './end-sessions-of-agents.ts';
export { endSessionsOfLogin } from './end-sessions-of-login.ts';
export { listSessions, sessionsOf } from './list-sessions.ts';
export { isFresh, keyedHash } from './fresh.ts';
export { readSsoRules, writeSsoRules } from './sso-rules.ts';
export { openSession, type LoginWay } from './open-session.ts';
export { findSession, logOut, peekSession, type OpenSession } from './session.ts';
