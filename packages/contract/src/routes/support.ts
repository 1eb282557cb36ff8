import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { sessionSchema } from '../session.ts';
import * as support from '../support.ts';
import { c, id, none } from './parts.ts';

const ofTenant = z.object({ id: idSchema, accessId: idSchema }).strict();

export const supportRoutes = c.router({
  listSupportAccesses: {
    method: 'GET',
    path: '/support-accesses',
    responses: { 200: support.supportAccessListSchema },
    summary: "The operator's requests to see this desk from inside, the newest first (admin)",
  },
  grantSupportAccess: {
    method: 'PUT',
    path: '/support-accesses/:id/grant',
    pathParams: id,
    body: support.grantSupportSchema,
    responses: { 200: support.supportAccessSchema },
    summary: 'Let the operator in for some hours (admin)',
    metadata: { whileClosing: true },
  },
  endSupportAccess: {
    method: 'DELETE',
    path: '/support-accesses/:id',
    pathParams: id,
    body: none.optional(),
    responses: { 200: support.supportAccessSchema },
    summary: 'Refuse a request, or end an access at once (admin; the operator inside: the own one)',
    metadata: { whileClosing: true },
  },
  openSupportSession: {
    method: 'POST',
    path: '/support-session',
    body: support.openSupportSessionSchema,
    responses: { 200: sessionSchema },
    summary: 'The operator comes in by the token of the console; sets the session cookie',
    metadata: { public: true, whileClosing: true },
  },
  listSupportAccessesOfTenant: {
    method: 'GET',
    path: '/console/tenants/:id/support-accesses',
    pathParams: id,
    responses: { 200: support.supportAccessListSchema },
    summary: 'Requests for access to a tenant, the newest first',
    metadata: { console: true },
  },
  requestSupportAccess: {
    method: 'POST',
    path: '/console/tenants/:id/support-accesses',
    pathParams: id,
    body: support.requestSupportSchema,
    responses: { 201: support.supportAccessSchema },
    summary: "Ask the tenant's administrators for access",
    metadata: { console: true },
  },
  withdrawSupportAccess: {
    method: 'DELETE',
    path: '/console/tenants/:id/support-accesses/:accessId',
    pathParams: ofTenant,
    body: none.optional(),
    responses: { 200: support.supportAccessSchema },
    summary: 'Withdraw a request, or end the own access',
    metadata: { console: true },
  },
  enterTenant: {
    method: 'POST',
    path: '/console/tenants/:id/support-accesses/:accessId/entries',
    pathParams: ofTenant,
    body: none.optional(),
    responses: { 201: support.supportEntrySchema },
    summary: 'The way into a tenant that granted access: a token that works once, for a minute',
    metadata: { console: true },
  },
});
