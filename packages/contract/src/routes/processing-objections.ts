import * as objections from '../processing-objections.ts';
import { c, id, none } from './parts.ts';

export const processingObjectionRoutes = c.router({
  getOwnProcessingObjections: {
    method: 'GET',
    path: '/profile/processing-objections',
    responses: { 200: objections.ownProcessingObjectionsSchema },
    summary: 'What one can object to (Art. 21 GDPR), and what one has objected to (customer)',
  },
  objectToProcessing: {
    method: 'POST',
    path: '/profile/processing-objections',
    body: objections.objectToProcessingSchema,
    responses: { 201: objections.ownProcessingObjectionsSchema },
    summary: 'Object to marketing or to a purpose on a legitimate interest; it stops at once (customer)',
  },
  takeBackObjection: {
    method: 'POST',
    path: '/profile/processing-objections/:id/end',
    pathParams: id,
    body: none.optional(),
    responses: { 200: objections.ownProcessingObjectionsSchema },
    summary: 'Take an own objection back (customer)',
  },
  listProcessingObjections: {
    method: 'GET',
    path: '/processing-objections',
    query: objections.processingObjectionFilterSchema,
    responses: { 200: objections.processingObjectionPageSchema },
    summary: 'Who objects to what (Art. 21 GDPR), in force or over, the newest first (dpo, admin)',
  },
  getRequestObjections: {
    method: 'GET',
    path: '/data-requests/:id/processing-objections',
    pathParams: id,
    responses: { 200: objections.requestObjectionsSchema },
    summary: 'What a request of a data subject objects to, and what else could be recorded (dpo, admin)',
  },
  recordObjection: {
    method: 'POST',
    path: '/data-requests/:id/processing-objections',
    pathParams: id,
    body: objections.recordObjectionSchema,
    responses: { 201: objections.processingObjectionSchema },
    summary: 'Record the objection of somebody who asked by mail, phone or letter; it stops at once (dpo)',
  },
  decideObjection: {
    method: 'POST',
    path: '/processing-objections/:id/decision',
    pathParams: id,
    body: objections.decideObjectionSchema,
    responses: { 200: objections.processingObjectionSchema },
    summary: 'Uphold an objection, or refuse it on compelling grounds; marketing cannot be refused (dpo)',
  },
  endObjection: {
    method: 'POST',
    path: '/processing-objections/:id/end',
    pathParams: id,
    body: none.optional(),
    responses: { 200: objections.processingObjectionSchema },
    summary: 'The person took the objection back by mail or on the phone (dpo)',
  },
});
