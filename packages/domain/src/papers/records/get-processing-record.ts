import type { Language, ProcessingRecord, ProcessingRole } from '@redlich/contract';
import { query, type QueryScope } from '../../kernel/index.ts';
import { longDay } from '../../privacy/index.ts';
import { readPaperFacts } from '../paper-facts.ts';
import { recordTexts } from '../texts/records.ts';
import { recordOfController } from './record-of-controller.ts';
import { recordOfProcessor, type Client } from './record-of-processor.ts';
import { measuresOf } from '../said.ts';

interface Question {
  role: ProcessingRole;
  language: Language;
}

const clientsMax = 5_000;

/** Organisations with a contract under Art. 28 that was sent or accepted: one row each, the newest version. */
async function readClients({ tx, tenantId }: QueryScope, language: Language): Promise<Client[]> {
  const rows = await tx
    .selectFrom('processingContracts as c')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenantId', '=', 'c.tenantId').onRef('o.organisationId', '=', 'c.organisationId'),
    )
    .select(['o.name', 'o.nameKey', 'c.organisationId', 'c.version', 'c.state', 'c.acceptedAt', 'c.acceptedName'])
    .distinctOn(['o.nameKey', 'c.organisationId'])
    .where('c.tenantId', '=', tenantId)
    .where('c.state', '<>', 'draft')
    .orderBy('o.nameKey')
    .orderBy('c.organisationId')
    // Of a new version that waits and the one before, the accepted one is in force.
    .orderBy('c.state')
    .orderBy('c.version', 'desc')
    .limit(clientsMax)
    .execute();
  const say = recordTexts[language];
  return rows.map(({ name, version, acceptedAt, acceptedName }) => ({
    name,
    contact: acceptedName ?? say.notStated,
    contract: acceptedAt ? say.version(version, longDay(acceptedAt.toISOString(), language)) : say.sent(version),
  }));
}

/** The record that the tenant keeps as controller, or as processor for organisations, made from what is so now. */
export const getProcessingRecord = query(
  'processing-record.get',
  async (scope, { role, language }: Question): Promise<ProcessingRecord> => {
    const facts = await readPaperFacts(scope);
    if (role === 'controller') return recordOfController(facts, language);
    const { controller, dpo, dpoNotRequired, recipients } = facts.registers;
    return recordOfProcessor(
      {
        name: facts.tenantName,
        processor: controller,
        dpo,
        dpoNotRequired,
        clients: await readClients(scope, language),
        subProcessors: recipients.filter(({ role: of }) => of === 'processor'),
        measures: measuresOf(facts, language),
        now: facts.now,
      },
      language,
    );
  },
);
