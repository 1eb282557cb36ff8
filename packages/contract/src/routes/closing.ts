import { z } from 'zod';
import * as closing from '../closing.ts';
import { consoleTenantSchema } from '../console.ts';
import { c, id, none } from './parts.ts';

export const closingRoutes = c.router({
  getClosing: {
    method: 'GET',
    path: '/closing',
    responses: { 200: closing.closingSchema },
    summary: 'Whether this desk is leaving, and when everything is erased (admin)',
  },
  requestClosing: {
    method: 'PUT',
    path: '/closing',
    body: closing.requestClosingSchema,
    responses: { 200: closing.closingSchema },
    summary: 'Give notice: 30 days to read and export, then everything is erased (admin)',
  },
  withdrawClosing: {
    method: 'DELETE',
    path: '/closing',
    body: none.optional(),
    responses: { 200: closing.closingSchema },
    summary: 'Withdraw the notice; mail that was kept is filed (admin)',
    metadata: { whileClosing: true },
  },
  listExports: {
    method: 'GET',
    path: '/exports',
    responses: { 200: closing.tenantExportListSchema },
    summary: 'Exports of everything, the newest first (admin)',
  },
  createExport: {
    method: 'POST',
    path: '/exports',
    body: none.optional(),
    responses: { 202: closing.tenantExportSchema },
    summary: 'Have everything exported; told by mail when it is ready (admin)',
    metadata: { whileClosing: true },
  },
  downloadExport: {
    method: 'GET',
    path: '/exports/:id/archive',
    pathParams: id,
    responses: { 200: c.otherResponse({ contentType: 'application/zip', body: z.unknown() }) },
    summary: 'The archive as a ZIP file (admin)',
  },
  closeTenant: {
    method: 'PUT',
    path: '/console/tenants/:id/closing',
    pathParams: id,
    body: closing.closeTenantSchema,
    responses: { 200: consoleTenantSchema },
    summary: 'End a tenant: 30 days to read and export, at once when its address was never confirmed',
    metadata: { console: true },
  },
  reopenTenant: {
    method: 'DELETE',
    path: '/console/tenants/:id/closing',
    pathParams: id,
    body: none.optional(),
    responses: { 200: consoleTenantSchema },
    summary: 'Withdraw the end of a tenant',
    metadata: { console: true },
  },
  getCertificate: {
    method: 'GET',
    path: '/platform/certificates/:id',
    pathParams: id,
    responses: { 200: closing.certificateSchema },
    summary: 'Proof that a tenant was erased',
    metadata: { public: true, platform: true },
  },
});
