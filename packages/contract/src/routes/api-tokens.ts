import { apiTokenListSchema, createApiTokenSchema, createdApiTokenSchema } from '../api-tokens.ts';
import { c, id, none, noticeDrift } from './parts.ts';

export const apiTokenRoutes = c.router({
  listApiTokens: {
    method: 'GET',
    path: '/api-tokens',
    responses: { 200: apiTokenListSchema },
    summary: 'The own API tokens and what a new one may hold (staff)',
  },
  createApiToken: {
    method: 'POST',
    path: '/api-tokens',
    ...noticeDrift,
    body: createApiTokenSchema,
    responses: { 201: createdApiTokenSchema },
    summary: 'Create a token that acts as oneself; the only answer that holds it (staff)',
  },
  revokeApiToken: {
    method: 'DELETE',
    path: '/api-tokens/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'End an own token at once (staff)',
  },
  listServiceTokens: {
    method: 'GET',
    path: '/service-tokens',
    responses: { 200: apiTokenListSchema },
    summary: 'Every token of the tenant, those of agents included (admin)',
  },
  createServiceToken: {
    method: 'POST',
    path: '/service-tokens',
    ...noticeDrift,
    body: createApiTokenSchema,
    responses: { 201: createdApiTokenSchema },
    summary: 'Create a token that acts for the tenant; the only answer that holds it (admin)',
  },
  revokeAnyToken: {
    method: 'DELETE',
    path: '/service-tokens/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'End any token of the tenant at once, an agent\u2019s too (admin)',
  },
});
