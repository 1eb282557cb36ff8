import { createHmac } from 'node:crypto';
import type { QueryScope } from '../kernel/index.ts';

/** What is kept of a stranger's address to answer no more than once a day. */
export const strangerHash = ({ ports, tenantId }: Pick<QueryScope, 'ports' | 'tenantId'>, address: string): string =>
  createHmac('sha256', ports.secret).update(`stranger|${tenantId}|${address.toLowerCase()}`).digest('hex');
