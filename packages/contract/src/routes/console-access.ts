import { confirmationSchema, recoveryCodesSchema, totpCodeSchema, totpStartSchema } from '../access.ts';
import * as access from '../console-access.ts';
import { operatorSessionSchema } from '../console.ts';
import { c, id, none } from './parts.ts';

/** Served also while an operator still has to set up a second factor. */
const metadata = { console: true, settingUp: true };
const open = { console: true, public: true };

/** How an operator logs in, and where. */
export const consoleAccessRoutes = c.router({
  getOperatorStep: {
    method: 'GET',
    path: '/console/session/step',
    responses: { 200: access.operatorStepSchema },
    summary: 'Whether a login to the console waits for its second step',
    metadata: open,
  },
  finishOperatorLogin: {
    method: 'POST',
    path: '/console/session/step',
    body: access.operatorCodeSchema,
    responses: { 200: operatorSessionSchema },
    summary: 'Second step of a login to the console: a code of the app or a recovery code; sets the session cookie',
    metadata: open,
  },
  getOperatorFactors: {
    method: 'GET',
    path: '/console/factors',
    responses: { 200: access.operatorFactorsSchema },
    summary: 'What proves the operator beside the password',
    metadata,
  },
  startOperatorTotp: {
    method: 'POST',
    path: '/console/factors/totp',
    body: confirmationSchema,
    responses: { 200: totpStartSchema },
    summary: "A new seed for the operator's app; counts after its first code",
    metadata,
  },
  confirmOperatorTotp: {
    method: 'PUT',
    path: '/console/factors/totp',
    body: totpCodeSchema,
    responses: { 200: recoveryCodesSchema },
    summary: 'Take the app into use with its first code; other sessions end',
    metadata,
  },
  removeOperatorTotp: {
    method: 'DELETE',
    path: '/console/factors/totp',
    body: confirmationSchema,
    responses: { 204: c.noBody() },
    summary: 'End the use of the app and of the recovery codes',
    metadata,
  },
  renewOperatorRecoveryCodes: {
    method: 'POST',
    path: '/console/factors/recovery-codes',
    body: confirmationSchema,
    responses: { 200: recoveryCodesSchema },
    summary: 'Ten new recovery codes in place of the old ones',
    metadata,
  },
  listOperatorSessions: {
    method: 'GET',
    path: '/console/sessions',
    responses: { 200: access.operatorOwnSessionListSchema },
    summary: 'Where the operator is logged in',
    metadata,
  },
  endOperatorSession: {
    method: 'DELETE',
    path: '/console/sessions/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'End one of the own sessions',
    metadata,
  },
  endOtherOperatorSessions: {
    method: 'DELETE',
    path: '/console/sessions',
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'End all own sessions but this one',
    metadata,
  },
});
