import * as intake from '../intake.ts';
import { c, id, none, noticeDrift } from './parts.ts';

export const intakeRoutes = c.router({
  getIntake: {
    method: 'GET',
    path: '/intake',
    responses: { 200: intake.intakeSchema },
    summary: 'Who may write in, for the tenant and each address (admin)',
  },
  setIntake: {
    method: 'PUT',
    path: '/intake',
    ...noticeDrift,
    body: intake.setIntakeSchema,
    responses: { 200: intake.intakeSchema },
    summary: 'Decide who may write in, and what strangers get (admin)',
  },
  setChannelIntake: {
    method: 'PUT',
    path: '/intake/channels/:id',
    ...noticeDrift,
    pathParams: id,
    body: intake.setChannelIntakeSchema,
    responses: { 200: intake.intakeSchema },
    summary: 'Decide otherwise for one address; null: as the tenant has it (admin)',
  },
  getOwnIntake: {
    method: 'GET',
    path: '/intake/own',
    responses: { 200: intake.ownIntakeSchema },
    summary: 'Whether one may send new requests (customer)',
  },
  listQuarantine: {
    method: 'GET',
    path: '/quarantine',
    query: intake.quarantineFilterSchema,
    responses: { 200: intake.quarantinePageSchema },
    summary: 'Mails of those who may not write in, the newest first (staff)',
  },
  getQuarantinedMail: {
    method: 'GET',
    path: '/quarantine/:id',
    pathParams: id,
    responses: { 200: intake.quarantinedLetterSchema },
    summary: 'A mail in quarantine with its text (staff)',
  },
  releaseMail: {
    method: 'POST',
    path: '/quarantine/:id/release',
    pathParams: id,
    body: intake.releaseMailSchema,
    responses: { 204: c.noBody() },
    summary: 'Take a mail in: its sender becomes a customer and the mail a ticket (staff)',
  },
  deleteQuarantinedMail: {
    method: 'DELETE',
    path: '/quarantine/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Delete a mail in quarantine for good (staff)',
  },
});
