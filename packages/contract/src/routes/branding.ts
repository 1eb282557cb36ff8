import { z } from 'zod';
import * as branding from '../branding.ts';
import { c, id, none } from './parts.ts';

const kind = z.object({ kind: branding.imageKindSchema }).strict();

export const brandingRoutes = c.router({
  getBranding: {
    method: 'GET',
    path: '/branding',
    responses: { 200: branding.brandingSchema },
    summary: 'How the desk looks and how it signs (admin)',
  },
  setLook: {
    method: 'PUT',
    path: '/branding/look',
    body: branding.setLookSchema,
    responses: { 200: branding.brandingSchema },
    summary: 'Set the colours; only those that can be read are taken (admin)',
  },
  setBrandImage: {
    method: 'PUT',
    path: '/branding/images/:kind',
    pathParams: kind,
    contentType: 'application/octet-stream' as never,
    body: c.type<ReadableStream<Uint8Array>>(),
    responses: { 200: branding.brandingSchema },
    summary: 'Set logo, logo for dark pages or icon: PNG, JPEG or WebP as the request body, at most 2 MB (admin)',
    metadata: { stream: true },
  },
  deleteBrandImage: {
    method: 'DELETE',
    path: '/branding/images/:kind',
    pathParams: kind,
    body: none.optional(),
    responses: { 200: branding.brandingSchema },
    summary: 'Remove an image (admin)',
  },
  setGreeting: {
    method: 'PUT',
    path: '/branding/greeting',
    body: branding.greetingSchema,
    responses: { 200: branding.brandingSchema },
    summary: 'Set the greeting of portal and login page in both languages (admin)',
  },
  setIdentity: {
    method: 'PUT',
    path: '/branding/identity',
    body: branding.identitySchema,
    responses: { 200: branding.brandingSchema },
    summary: 'Set the sender’s name and the signature of replies (admin)',
  },
  setQueueIdentity: {
    method: 'PUT',
    path: '/branding/queues/:id',
    pathParams: id,
    body: branding.queueIdentitySchema,
    responses: { 200: branding.brandingSchema },
    summary: 'Set them otherwise for one queue; null: as the tenant has it (admin)',
  },
  getBrandFile: {
    method: 'GET',
    path: '/branding/files/:sha256',
    pathParams: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict(),
    responses: { 200: c.otherResponse({ contentType: 'image/png', body: z.unknown() }) },
    summary: 'An image of the desk’s branding, under its content',
    metadata: { public: true },
  },
  getTicketSignature: {
    method: 'GET',
    path: '/tickets/:id/signature',
    pathParams: id,
    responses: { 200: branding.ticketSignatureSchema },
    summary: 'What will stand below one’s reply to a ticket (staff)',
  },
});
