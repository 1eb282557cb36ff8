// Logins and sessions: passwords (Argon2id), session tokens (stored hashed), who is behind a request.
// Invariants: the session library is known here and nowhere else; a token lies in no table, log or job; unknown address
// and wrong password look the same; a new role or deactivation ends sessions at once.
export { createAgentLogin, createCustomerLogin } from './create-login.ts';
export {
  closeLoginOfCustomer,
  deleteLoginOfCustomer,
  deleteUnusedLogins,
  findInitialLogin,
  findLoginOfCustomer,
  makeCustomerLogin,
  renameLogin,
  setFirstPassword,
  spendInitialPassword,
} from './customer-login.ts';
export { openSessionFor } from './open-session.ts';
export { deleteExpiredSessions } from './delete-expired-sessions.ts';
export { endAllSessions } from './end-all-sessions.ts';
export { endSessionsOfAgents } from './end-sessions.ts';
export { mergeLogins } from './merge-logins.ts';
export { hashPassword, passwordFits } from './password.ts';
export { logIn } from './log-in.ts';
export { findSession, logOut, peekSession, type OpenSession } from './session.ts';
export { setLanguage } from './set-language.ts';
