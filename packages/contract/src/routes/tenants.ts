import * as tenants from '../tenants.ts';
import { registersSchema } from '../privacy.ts';
import { ticketSchema } from '../tickets.ts';
import { z } from 'zod';
import { c, list, none, noticeDrift } from './parts.ts';

const onPlatform = { public: true, platform: true };

export const tenantRoutes = c.router({
  getProcessingContract: {
    method: 'GET',
    path: '/platform/processing-contract',
    query: tenants.retentionPresetQuerySchema,
    responses: { 200: tenants.processingContractSchema },
    summary: 'The contract under Art. 28 GDPR that is accepted at sign-up',
    metadata: onPlatform,
  },
  checkSlug: {
    method: 'GET',
    path: '/platform/slugs',
    query: tenants.slugQuerySchema,
    responses: { 200: tenants.slugAnswerSchema },
    summary: 'Whether an address is free, and one that is',
    metadata: onPlatform,
  },
  signUp: {
    method: 'POST',
    path: '/platform/sign-ups',
    body: tenants.signUpSchema,
    responses: { 202: tenants.signedUpSchema },
    summary: 'Sign up: a help desk that works once its e-mail address is confirmed',
    metadata: onPlatform,
  },
  confirmSignUp: {
    method: 'POST',
    path: '/platform/sign-ups/confirmation',
    body: tenants.confirmSignUpSchema,
    responses: { 200: tenants.confirmedSignUpSchema },
    summary: 'Confirm the e-mail address by the link that was sent',
    metadata: onPlatform,
  },
  getSetup: {
    method: 'GET',
    path: '/setup',
    responses: { 200: tenants.setupSchema },
    summary: 'How far this desk is set up (admin, dpo)',
  },
  setSetupPlace: {
    method: 'PUT',
    path: '/setup/place',
    body: tenants.setupPlaceSchema,
    responses: { 204: c.noBody() },
    summary: 'Remember where the wizard was left (admin, dpo)',
  },
  findAuthority: {
    method: 'GET',
    path: '/setup/authority',
    query: tenants.authorityQuerySchema,
    responses: { 200: tenants.authorityAnswerSchema },
    summary: 'The supervisory authority for a place and sector (admin, dpo)',
  },
  setDpoNotRequired: {
    method: 'PUT',
    path: '/setup/dpo-not-required',
    ...noticeDrift,
    body: tenants.dpoNotRequiredSchema,
    responses: { 200: registersSchema },
    summary: 'State that no data protection officer has to be named (dpo)',
  },
  listRetentionPresets: {
    method: 'GET',
    path: '/setup/retention-presets',
    query: tenants.retentionPresetQuerySchema,
    responses: { 200: list(tenants.retentionPresetSchema) },
    summary: 'Retention periods proposed for each way a help desk is run (admin, dpo)',
  },
  applyRetentionPreset: {
    method: 'POST',
    path: '/setup/retention-presets',
    ...noticeDrift,
    body: tenants.applyRetentionPresetSchema,
    responses: { 200: list(tenants.retentionPresetSchema.shape.rules.element) },
    summary: 'Set the retention rules of a preset (dpo)',
  },
  createSampleTicket: {
    method: 'POST',
    path: '/setup/sample-ticket',
    body: none.optional(),
    responses: { 201: ticketSchema },
    summary: 'Make a sample ticket (admin)',
  },
  getSampleTicket: {
    method: 'GET',
    path: '/setup/sample-ticket',
    responses: { 200: z.object({ asAgent: ticketSchema, asCustomer: ticketSchema }) },
    summary: 'The sample ticket as an agent and as its customer see it (admin)',
  },
  goLive: {
    method: 'POST',
    path: '/setup/go-live',
    body: tenants.goLiveSchema,
    responses: { 200: tenants.setupSchema },
    summary: 'Go live: from now on messages leave to customers (admin)',
  },
});
