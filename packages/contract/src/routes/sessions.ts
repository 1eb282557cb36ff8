import { loginStepSchema } from '../access.ts';
import { loginSchema, preferencesSchema, sessionSchema } from '../session.ts';
import { c, none } from './parts.ts';

export const sessionRoutes = c.router({
  logIn: {
    method: 'POST',
    path: '/session',
    body: loginSchema,
    responses: { 200: sessionSchema, 202: loginStepSchema },
    summary: 'Log in; sets the session cookie, or answers 202 where a second step is due',
    metadata: { public: true },
  },
  getSession: { method: 'GET', path: '/session', responses: { 200: sessionSchema }, summary: 'Who is logged in' },
  logOut: {
    method: 'DELETE',
    path: '/session',
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Log out',
  },
  setPreferences: {
    method: 'PUT',
    path: '/session/preferences',
    body: preferencesSchema,
    responses: { 200: sessionSchema },
    summary: 'Choose the language of pages and messages',
  },
});
