import * as alerts from '../alerts.ts';
import { c } from './parts.ts';

export const alertRoutes = c.router({
  listAlerts: {
    method: 'GET',
    path: '/alerts',
    query: alerts.alertFilterSchema,
    responses: { 200: alerts.alertPageSchema },
    summary: 'What concerns oneself, the newest first (staff)',
  },
  readAlerts: {
    method: 'POST',
    path: '/alerts/read',
    body: alerts.readAlertsSchema,
    responses: { 200: alerts.unreadAlertsSchema },
    summary: 'Mark as read: some, those about a ticket, or all up to a moment; answers how many are left (staff)',
  },
  getAlertChoices: {
    method: 'GET',
    path: '/alerts/choices',
    responses: { 200: alerts.alertChoicesSchema },
    summary: 'What one wants to hear of, and what also by mail (staff)',
  },
  setAlertChoices: {
    method: 'PUT',
    path: '/alerts/choices',
    body: alerts.alertChoicesSchema,
    responses: { 200: alerts.alertChoicesSchema },
    summary: 'Choose what one wants to hear of, and what also by mail (staff)',
  },
});
