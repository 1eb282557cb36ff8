import { z } from 'zod';
import { idSchema } from '../fields.ts';
import * as sso from '../sso.ts';
import { c, id, none, noticeDrift } from './parts.ts';

const person = z.object({ id: idSchema, loginId: idSchema }).strict();

export const ssoRoutes = c.router({
  listSsoOffers: {
    method: 'GET',
    path: '/sso',
    responses: { 200: sso.ssoOffersSchema },
    summary: 'Where people of this tenant can log in by single sign-on',
    metadata: { public: true },
  },
  beginSso: {
    method: 'POST',
    path: '/session/sso/:id',
    pathParams: id,
    body: sso.beginSsoSchema,
    responses: { 200: sso.ssoBegunSchema },
    summary: 'Where the browser goes to log in; sets the cookie that its return is checked by',
    metadata: { public: true },
  },
  finishSso: {
    method: 'POST',
    path: '/session/sso-answer',
    body: sso.finishSsoSchema,
    responses: { 200: sso.ssoFinishedSchema, 202: sso.ssoStepSchema },
    summary: 'Log in with the provider’s answer; sets the session cookie, or answers 202 where a second step is due',
    metadata: { public: true },
  },
  listSsoProviders: {
    method: 'GET',
    path: '/sso-providers',
    responses: { 200: sso.ssoSettingsSchema },
    summary: 'Providers of single sign-on, and who may log in by them only (admin)',
  },
  getSsoProvider: {
    method: 'GET',
    path: '/sso-providers/:id',
    pathParams: id,
    responses: { 200: sso.ssoProviderSchema },
    summary: 'One provider (admin)',
  },
  createSsoProvider: {
    method: 'POST',
    path: '/sso-providers',
    ...noticeDrift,
    body: sso.createSsoProviderSchema,
    responses: { 201: sso.ssoProviderSchema },
    summary: 'Add a provider; the client secret is sealed and never told again (admin)',
  },
  updateSsoProvider: {
    method: 'PATCH',
    path: '/sso-providers/:id',
    ...noticeDrift,
    pathParams: id,
    body: sso.updateSsoProviderSchema,
    responses: { 200: sso.ssoProviderSchema },
    summary: 'Change a provider, or switch it off and on (admin)',
  },
  deleteSsoProvider: {
    method: 'DELETE',
    path: '/sso-providers/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a provider with its bindings; the people stay (admin)',
  },
  checkSso: {
    method: 'POST',
    path: '/sso-check',
    body: sso.checkSsoSchema,
    responses: { 200: sso.ssoCheckSchema },
    summary: 'Ask an issuer what it is, and whether it knows the client (admin)',
  },
  checkSsoProvider: {
    method: 'POST',
    path: '/sso-providers/:id/check',
    pathParams: id,
    body: none,
    responses: { 200: sso.ssoCheckSchema },
    summary: 'Ask a stored provider, with the stored secret (admin)',
  },
  listSsoPeople: {
    method: 'GET',
    path: '/sso-providers/:id/people',
    pathParams: id,
    query: sso.ssoPeopleFilterSchema,
    responses: { 200: sso.ssoPeoplePageSchema },
    summary: 'Whose logins are bound to a provider, the newest first; `text` finds parts of name and address (admin)',
  },
  releaseSsoPerson: {
    method: 'DELETE',
    path: '/sso-providers/:id/people/:loginId',
    pathParams: person,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Undo a binding and end the person’s sessions; the next login binds anew (admin)',
  },
  setSsoRules: {
    method: 'PUT',
    path: '/sso-rules',
    body: sso.ssoRulesSchema,
    responses: { 200: sso.ssoRulesSchema },
    summary: 'Set who comes in by single sign-on only; administrators keep password and second factor (admin)',
  },
});
