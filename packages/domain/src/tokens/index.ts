// Links that work once: invitations, resets, confirmations.
// Invariants: a token has at least 128 bits, belongs to one tenant, person and purpose, ends by time and by use, and lies
// nowhere in clear; empty, unknown, expired, used and foreign ones are refused alike. Using one is part of the command
// that does what the link is for. A new one ends earlier ones of the same purpose; the exception is the way out of a consent,
// which every mail keeps and which is not used up.
export {
  endLinksIn,
  endTokens,
  findOpenToken,
  issueToken,
  peekToken,
  redeemToken,
  withoutTokens,
  type TokenPerson,
  type TokenPurpose,
} from './one-time-token.ts';
export { endTokensOfAgent } from './end-tokens.ts';
export { deleteExpiredTokens } from './delete-expired-tokens.ts';
export { tokenOf } from './token-text.ts';
