import * as logs from '../logs.ts';
import { c, download, none, noticeDrift } from './parts.ts';

export const logRoutes = c.router({
  listReadAccesses: {
    method: 'GET',
    path: '/read-accesses',
    query: logs.readAccessFilterSchema,
    responses: { 200: logs.readAccessPageSchema },
    summary: 'Who opened which customer’s ticket, the newest first (dpo)',
  },
  exportReadAccesses: {
    method: 'GET',
    path: '/read-accesses/export',
    query: logs.readAccessExportSchema,
    responses: { 200: download },
    summary: 'The read-access log as CSV or JSON, streamed; audited (dpo)',
  },
  getReadAccessSettings: {
    method: 'GET',
    path: '/read-accesses/settings',
    responses: { 200: logs.readAccessSettingsSchema },
    summary: 'Whether the read-access log is kept (dpo)',
  },
  setReadAccessSettings: {
    method: 'PUT',
    path: '/read-accesses/settings',
    ...noticeDrift,
    body: logs.readAccessSettingsSchema,
    responses: { 200: logs.readAccessSettingsSchema },
    summary: 'Keep the read-access log from now on, or not (dpo)',
  },
  listAccessLog: {
    method: 'GET',
    path: '/access-log',
    query: logs.accessLogFilterSchema,
    responses: { 200: logs.accessLogPageSchema },
    summary: 'Page views: browser, operating system, IP address, time (dpo)',
  },
  exportAccessLog: {
    method: 'GET',
    path: '/access-log/export',
    query: logs.accessLogExportSchema,
    responses: { 200: download },
    summary: 'The access log as CSV or JSON, streamed; audited (dpo)',
  },
  recordPageView: {
    method: 'POST',
    path: '/page-views',
    body: none,
    responses: { 204: c.noBody() },
    summary: 'For the web server: notes a page view in the access log, from address and user agent of the request',
    metadata: { public: true },
  },
});
