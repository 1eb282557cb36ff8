import * as ledger from '../ledger.ts';
import { c, id, none } from './parts.ts';
import { z } from 'zod';

const file = c.otherResponse({ contentType: 'application/pdf', body: z.unknown() });

export const ledgerRoutes = c.router({
  listLedger: {
    method: 'GET',
    path: '/retention/ledger',
    query: ledger.ledgerPartSchema,
    responses: { 200: ledger.ledgerPageSchema },
    summary: 'The deletion ledger, the newest line first (dpo, admin)',
  },
  verifyLedger: {
    method: 'POST',
    path: '/retention/ledger/verification',
    body: none,
    responses: { 200: ledger.ledgerVerdictSchema },
    summary: 'Check every line of the ledger and its copies outside of the database (dpo, admin)',
  },
  getDeletionCertificate: {
    method: 'GET',
    path: '/retention/acts/:id/certificate',
    pathParams: id,
    query: ledger.certificateQuerySchema,
    responses: { 200: file },
    summary: 'The certificate of a run or of an erasure, as PDF, page or data (dpo, admin)',
  },
});
