// What customers do by themselves: the tenant's choices, confirmations of receipt, requests of visitors, accounts.
// Invariants: a request is confirmed at most once and never to a machine; an account exists only after its person proved
// the address or staff made it; a secret lies in no ticket. Knows no incoming mail: `mail` asks it.
export { createInitialPassword, endAccount, getAccount, inviteCustomer } from './accounts.ts';
export { activateAccount, previewActivation } from './activate-account.ts';
export { confirmReceipt } from './confirm-receipt.ts';
export { createVisitorRequest, createVisitorUpload } from './create-visitor-request.ts';
export { firstLogin } from './first-login.ts';
export { guessLanguage } from './guess-language.ts';
export {
  askForLittle,
  defaultPortalSettings,
  getPortal,
  getPortalSettings,
  readPortalSettings,
  readVisitorRules,
  setPortalSettings,
} from './portal-settings.ts';
export { redeemMagicLink, sendMagicLink } from './magic-link.ts';
export { changeEmail, confirmEmail, getProfile, updateProfile } from './profile.ts';
export { checkVisitorForm, hashOfForm, makeVisitorForm, openVisitorForm } from './visitor-form.ts';
