// Logins: who has one, how one gets in, and passwords that were forgotten or change.
// Invariants: unknown address and wrong password look the same; half a login opens nothing but its second step; failures
// count before they happen; a new password, factor or role, or deactivation, ends sessions at once.
export { changePassword } from './change-password.ts';
export { createAgentLogin, createCustomerLogin, createLoginWithoutPassword } from './create-login.ts';
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
  takeInitialPasswordAway,
} from './customer-login.ts';
export { finishLogin, logInWithPasskey, offerPasskeys } from './finish-login.ts';
export { logIn, proceed, type KnownLogin, type LoginOrigin, type LoginOutcome } from './log-in.ts';
export { getStep, type OpenStep } from './login-step.ts';
export { askForReset, checkResetLink, resetPassword } from './reset-password.ts';
export { mergeLogins } from './merge-logins.ts';
export { setLanguage } from './set-language.ts';
export { setPassword } from './set-password.ts';
