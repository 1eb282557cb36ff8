import type { Egress } from './egress.ts';

/** Lets everything through, for tests of what is behind the guard. */
export const openEgress: Egress = { pass: async () => {}, takeCounts: () => [] };
export const on = { purpose: 'webhook', tenantId: '00000000-0000-4000-8000-000000000001' } as const;
