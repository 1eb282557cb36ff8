// Passwords: Argon2id, and which ones are accepted.
// Invariants: a password lies nowhere in clear; whether an account exists cannot be told by the time an answer takes.
export { checkNewPassword } from './new-password.ts';
export { hashPassword, passwordFits } from './password.ts';
