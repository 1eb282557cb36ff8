import { createHmac } from 'node:crypto';
import type { QueryScope } from '../kernel/index.ts';

/**
 * What is left of a deleted person's address: whoever names the address finds the proof, nobody reads the address out of
 * it. Keyed by the platform's secret and the tenant, so that lists of addresses cannot be tried on a stolen database.
 */
export const personHash = ({ ports, tenantId }: Pick<QueryScope, 'ports' | 'tenantId'>, email: string): string =>
  createHmac('sha256', ports.secret).update(`consent-proof\n${tenantId}\n${email.trim().toLowerCase()}`).digest('hex');
