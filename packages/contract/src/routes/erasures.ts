import * as erasures from '../erasures.ts';
import { c, list, none } from './parts.ts';

export const erasureRoutes = c.router({
  requestErasureLink: {
    method: 'POST',
    path: '/erasures/link',
    body: none.optional(),
    responses: { 202: none },
    summary: 'Ask for a link in place of the password, for the deletion of the own account (customer)',
  },
  previewOwnErasure: {
    method: 'GET',
    path: '/erasures/preview',
    responses: { 200: erasures.erasurePreviewSchema },
    summary: 'What of the own data would go now, what would stay, and why (customer)',
  },
  beginErasure: {
    method: 'POST',
    path: '/erasures',
    body: erasures.beginErasureSchema,
    responses: { 202: none },
    summary:
      'Delete the own requests, or the account and all personal data too, for good; the latter ends all sessions (customer)',
  },
  eraseOnRequest: {
    method: 'POST',
    path: '/erasures/on-request',
    body: erasures.eraseOnRequestSchema,
    responses: { 202: none },
    summary: 'Delete a person who asked for it by mail, on the phone or by letter, for good (dpo)',
  },
  listErasures: {
    method: 'GET',
    path: '/erasures',
    responses: { 200: list(erasures.erasureSchema) },
    summary: 'Deletions on request with the record of each step, the newest 100 (dpo, admin)',
  },
});
