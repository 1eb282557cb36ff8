// Passwords: Argon2id, and which ones are accepted.
// Invariants: a password that a person chose is hashed by `hashChosenPassword` and nothing else, which refuses what is guessed
// first; `hashPassword` is for those that the software made. A password lies nowhere in clear; whether an account exists cannot be told by the time an answer takes.
export { hashChosenPassword } from './new-password.ts';
export { hashPassword, nobodysPassword, passwordFits } from './password.ts';
