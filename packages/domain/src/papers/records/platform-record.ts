import { sql } from 'kysely';
import type { Controller, Language, OperatorRecord, ProcessingRecord } from '@redlich/contract';
import type { OperatorScope } from '../../operators/index.ts';
import { longDay } from '../../privacy/index.ts';
import { platformTerms } from '../contracts/platform-contract.ts';
import { readPlatformFacts } from '../contracts/platform-contracts.ts';
import { readOperatorRecord } from '../operator-record.ts';
import { contractTexts } from '../texts/contracts.ts';
import { recordTexts } from '../texts/records.ts';
import { recordOfProcessor } from './record-of-processor.ts';
import { partyInline } from '../said.ts';

const clientsMax = 5_000;

interface ClientRow {
  name: string;
  controller: Controller | null;
  version: string | null;
  company: string | null;
  acceptedAt: Date | null;
}

/** The record that the platform keeps as processor for its tenants (GDPR Art. 30(2)), and who it says that it is. */
export async function getPlatformRecord(
  scope: OperatorScope,
  { language }: { language: Language },
): Promise<ProcessingRecord & { operator: OperatorRecord | null }> {
  const { db, site, clock } = scope.ports;
  const operator = await readOperatorRecord(db);
  const { rows } = await sql<ClientRow>`select * from platform.list_processing_clients(${clientsMax})`.execute(db);
  const say = recordTexts[language];
  const facts = await readPlatformFacts(scope.ports, db);
  const record = recordOfProcessor(
    {
      name: operator?.name ?? `${contractTexts[language].platform} ${site.platformDomain}`,
      processor: operator,
      dpo: null,
      dpoNotRequired: false,
      clients: rows.map(({ name, controller, company, version, acceptedAt }) => ({
        name: controller?.name ?? company ?? name,
        contact: controller ? partyInline(controller, language) : say.notStated,
        contract:
          version && acceptedAt ? say.version(version, longDay(acceptedAt.toISOString(), language)) : say.notStated,
      })),
      subProcessors: facts.subProcessors.map((one) => ({ ...one, role: 'processor' as const })),
      measures: platformTerms(facts).measures.map(({ text }) => ({
        text: text[language],
        verdict: 'statement' as const,
        evidence: '',
      })),
      now: clock.now(),
    },
    language,
  );
  return { ...record, operator };
}
