import { randomUUID } from 'node:crypto';
import type { Language, Paper } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';

interface Acceptance {
  version: string;
  language: Language;
  sha256: string;
  company: string;
  acceptedBy: string;
  /** What was accepted, word for word. */
  document: Paper;
}

/** Keeps which contract was accepted, for whom and by whom, with its words. */
export async function recordContractAcceptance(
  scope: CommandScope,
  { document, ...acceptance }: Acceptance,
): Promise<void> {
  const contractAcceptanceId = randomUUID();
  await scope.tx
    .insertInto('contractAcceptances')
    .values({
      tenantId: scope.tenantId,
      contractAcceptanceId,
      ...acceptance,
      acceptedAt: scope.now,
      document: JSON.stringify(document),
    })
    .execute();
  scope.audit({ objectKind: 'contractAcceptance', objectId: contractAcceptanceId, fields: ['version', 'sha256'] });
}
