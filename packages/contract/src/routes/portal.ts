import * as portal from '../portal.ts';
import { c, noticeDrift } from './parts.ts';

export const portalRoutes = c.router({
  getPortal: {
    method: 'GET',
    path: '/portal',
    responses: { 200: portal.portalSchema },
    summary: 'What a visitor can do without an account',
    metadata: { public: true },
  },
  getPortalSettings: {
    method: 'GET',
    path: '/portal/settings',
    responses: { 200: portal.portalSettingsSchema },
    summary: 'What customers may do by themselves (admin, dpo)',
  },
  setPortalSettings: {
    method: 'PUT',
    path: '/portal/settings',
    ...noticeDrift,
    body: portal.portalSettingsSchema,
    responses: { 200: portal.portalSettingsSchema },
    summary: 'Set what customers may do by themselves (admin)',
  },
});
