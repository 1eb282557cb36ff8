import { randomUUID } from 'node:crypto';
import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';

interface Acceptance {
  version: string;
  language: Language;
  sha256: string;
  company: string;
  acceptedBy: string;
}

/** Keeps which contract was accepted, for whom and by whom; part of the sign-up. */
export async function recordContractAcceptance(scope: CommandScope, acceptance: Acceptance): Promise<void> {
  const contractAcceptanceId = randomUUID();
  await scope.tx
    .insertInto('contractAcceptances')
    .values({ tenantId: scope.tenantId, contractAcceptanceId, ...acceptance, acceptedAt: scope.now })
    .execute();
  scope.audit({ objectKind: 'contractAcceptance', objectId: contractAcceptanceId, fields: ['version', 'sha256'] });
}
