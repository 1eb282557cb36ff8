import type { ledgerRoutes as contracted } from '@redlich/contract';
import { getDeletionCertificate, listLedger, verifyLedger } from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { paperFile } from '../http/paper-file.ts';

export function ledgerRoutes({ printer }: ApiDependencies): Pick<Handlers, keyof typeof contracted> {
  return {
    listLedger: async ({ scope }, { query }) => ({ status: 200, body: await listLedger(scope, query) }),
    verifyLedger: async ({ scope }) => ({ status: 200, body: await verifyLedger(scope) }),
    async getDeletionCertificate(facts, { params, query: { format, language = facts.language } }) {
      const paper = await getDeletionCertificate(facts.scope, { ...params, language });
      return paperFile(printer, paper, { fileName: `deletion-${params.id}`, format });
    },
  };
}
