import { z } from 'zod';
import * as breaches from '../breaches.ts';
import { c, id, none } from './parts.ts';

const breach = { 200: breaches.breachSchema };

export const breachRoutes = c.router({
  listBreaches: {
    method: 'GET',
    path: '/privacy/breaches',
    query: breaches.breachFilterSchema,
    responses: { 200: breaches.breachPageSchema },
    summary: 'Breaches of data protection, the newest first (dpo, admin)',
  },
  recordBreach: {
    method: 'POST',
    path: '/privacy/breaches',
    body: breaches.breachInputSchema,
    responses: { 201: breaches.breachSchema },
    summary: 'Record a breach; the 72 hours run from `noticedAt` (dpo)',
  },
  getBreach: {
    method: 'GET',
    path: '/privacy/breaches/:id',
    pathParams: id,
    responses: breach,
    summary: 'A breach with its decisions, letters and events (dpo, admin)',
  },
  changeBreach: {
    method: 'PUT',
    path: '/privacy/breaches/:id',
    pathParams: id,
    body: breaches.breachInputSchema,
    responses: breach,
    summary: 'State anew what is known of it (dpo)',
  },
  assessBreach: {
    method: 'PUT',
    path: '/privacy/breaches/:id/assessment',
    pathParams: id,
    body: breaches.assessBreachSchema,
    responses: breach,
    summary: 'Assess the risk, with reasons; `none`: nobody is notified (dpo)',
  },
  writeBreachLetter: {
    method: 'PUT',
    path: '/privacy/breaches/:id/letter',
    pathParams: id,
    body: breaches.breachLetterSchema,
    responses: breach,
    summary: 'Keep the letter to the authority in one’s own words (dpo)',
  },
  getBreachLetterFile: {
    method: 'GET',
    path: '/privacy/breaches/:id/letter/file',
    pathParams: id,
    query: breaches.breachLetterFileQuery,
    responses: { 200: c.otherResponse({ contentType: 'application/pdf', body: z.unknown() }) },
    summary: 'The letter to the authority as PDF, page or data (dpo, admin)',
  },
  noteBreachNotification: {
    method: 'PUT',
    path: '/privacy/breaches/:id/notification',
    pathParams: id,
    body: breaches.notifyAuthoritySchema,
    responses: breach,
    summary: 'Note when the authority was notified; after 72 hours with reasons (dpo)',
  },
  decideOnPeople: {
    method: 'PUT',
    path: '/privacy/breaches/:id/people',
    pathParams: id,
    body: breaches.decideOnPeopleSchema,
    responses: breach,
    summary: 'Decide whether the people concerned are told (GDPR Art. 34) (dpo)',
  },
  draftBreachAnnouncement: {
    method: 'POST',
    path: '/privacy/breaches/:id/announcement',
    pathParams: id,
    body: none.optional(),
    responses: { 201: breaches.breachSchema },
    summary: 'Draft the mail to the people concerned as an announcement (dpo)',
  },
  addBreachMeasure: {
    method: 'POST',
    path: '/privacy/breaches/:id/measures',
    pathParams: id,
    body: breaches.breachMeasureInputSchema,
    responses: { 201: breaches.breachSchema },
    summary: 'Something to be done so that it does not happen again (dpo)',
  },
  completeBreachMeasure: {
    method: 'POST',
    path: '/privacy/breach-measures/:id/completion',
    pathParams: id,
    body: none.optional(),
    responses: breach,
    summary: 'It is done (dpo)',
  },
  closeBreach: {
    method: 'POST',
    path: '/privacy/breaches/:id/closing',
    pathParams: id,
    body: none.optional(),
    responses: breach,
    summary: 'Close a breach that everything is decided of; it stays in the register (dpo)',
  },
});
