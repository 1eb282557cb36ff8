// Who runs the platform: operators' logins in two steps, their sessions, and the record of what they did.
// Invariants: operators are nobody's people and lie outside the tenants' tables, reached through definer functions only;
// no service can make one; a token lies nowhere but in the browser; an act is recorded with the change it belongs to and
// names ids, never content.
export { acceptOperatorInvitation } from './accept-invitation.ts';
export { deleteOldActs, listOperatorActs, recordAct } from './acts.ts';
export { finishOperatorLogin, logInOperator, readOperatorStep } from './log-in-operator.ts';
export {
  confirmOperatorTotp,
  getOperatorFactors,
  removeOperatorTotp,
  renewOperatorRecoveryCodes,
  resealOperatorSeeds,
  seedName as operatorSeedName,
  startOperatorTotp,
} from './operator-factors.ts';
export { endOperatorSession, endOtherOperatorSessions, listOperatorSessions } from './operator-sessions.ts';
export { hashOperatorToken, newOperatorToken } from './operator-token.ts';
export {
  findOperatorSession,
  logOutOperator,
  setOperatorLanguage,
  type Operator,
  type OperatorScope,
  type OperatorSession,
} from './operator-session.ts';
