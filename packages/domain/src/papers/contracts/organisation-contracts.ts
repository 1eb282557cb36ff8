import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Language, OrganisationContract, Paper, RecordContract } from '@redlich/contract';
import { command, DomainError, fieldError, query, type CommandScope } from '../../kernel/index.ts';
import { hashOf } from '../../privacy/index.ts';
import { measuresTaken, readPaperFacts, type PaperFacts } from '../paper-facts.ts';
import { contractColumns, organisationName, readContract, signedPaper, toContract } from './contract-rows.ts';
import { contractPaper, type ContractTerms } from './contract-paper.ts';

const versionsMax = 200;

/** The versions of an organisation's contract, the newest first. @throws DomainError notFound */
export const listOrganisationContracts = query(
  'organisation-contract.list',
  async (scope, { id }: { id: string }): Promise<{ items: OrganisationContract[] }> => {
    await organisationName(scope, id);
    const rows = await scope.tx
      .selectFrom('processingContracts')
      .select(contractColumns)
      .where('tenantId', '=', scope.tenantId)
      .where('organisationId', '=', id)
      .orderBy('version', 'desc')
      .limit(versionsMax)
      .execute();
    return { items: rows.map(toContract) };
  },
);

/** The tenant as processor: its measures with what was found, and who else processes for it. */
function termsOf(facts: PaperFacts): ContractTerms {
  return {
    kind: 'desk',
    measures: measuresTaken(facts).map(({ text, check }) => ({ text, isChecked: check !== null })),
    subProcessors: facts.registers.recipients.filter(({ role }) => role === 'processor'),
  };
}

/**
 * Makes the next version of an organisation's contract from what is recorded now. Only one draft waits at a time.
 * @throws DomainError notFound, conflict where a draft exists, invalid on `controller` where the own record is missing
 */
export const draftOrganisationContract = command(
  'organisation-contract.draft',
  async (scope, { id }: { id: string }): Promise<OrganisationContract> => {
    const { tx, tenantId, now } = scope;
    // Two at once would make the same number.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`contract ${id}`}, 4713))`.execute(tx);
    const name = await organisationName(scope, id);
    const { items } = await listVersions(scope, id);
    if (items.some(({ state }) => state === 'draft')) throw new DomainError('conflict', { detail: 'a draft exists' });
    const facts = await readPaperFacts(scope);
    const processor = facts.registers.controller;
    if (!processor) throw fieldError('controller', 'required');
    const version = (items[0]?.version ?? 0) + 1;
    const paperIn = (language: Language): Paper =>
      contractPaper({ controller: { name }, processor }, termsOf(facts), {
        language,
        version: String(version),
        date: now,
      });
    const documents = { de: paperIn('de'), en: paperIn('en') };
    const row = await tx
      .insertInto('processingContracts')
      .values({
        tenantId,
        processingContractId: randomUUID(),
        organisationId: id,
        version,
        state: 'draft',
        documentDe: JSON.stringify(documents.de),
        documentEn: JSON.stringify(documents.en),
        sha256De: hashOf(documents.de),
        sha256En: hashOf(documents.en),
        createdAt: now,
      })
      .returning(contractColumns)
      .executeTakeFirstOrThrow();
    scope.audit({ objectKind: 'processingContract', objectId: row.processingContractId, fields: ['version'] });
    return toContract(row);
  },
);

const listVersions = async ({ tx, tenantId }: CommandScope, id: string) => ({
  items: await tx
    .selectFrom('processingContracts')
    .select(['version', 'state'])
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', id)
    .orderBy('version', 'desc')
    .limit(versionsMax)
    .execute(),
});

async function changeContract(scope: CommandScope, id: string, values: object, fields: readonly string[]) {
  const row = await scope.tx
    .updateTable('processingContracts')
    .set(values)
    .where('tenantId', '=', scope.tenantId)
    .where('processingContractId', '=', id)
    .returning(contractColumns)
    .executeTakeFirstOrThrow();
  scope.audit({ objectKind: 'processingContract', objectId: id, fields });
  return toContract(row);
}

/** Shows a draft to the organisation's people in the portal. @throws DomainError notFound, conflict where it is no draft */
export const sendOrganisationContract = command(
  'organisation-contract.send',
  async (scope, { id }: { id: string }): Promise<OrganisationContract> => {
    const { contract } = await readContract(scope, id, true);
    if (contract.state !== 'draft') throw new DomainError('conflict', { detail: 'no draft' });
    return changeContract(scope, id, { state: 'sent', sentAt: scope.now }, ['state', 'sentAt']);
  },
);

/**
 * Notes that the contract was accepted otherwise than in the portal: who signed, when, where the paper lies.
 * @throws DomainError notFound, conflict where it is accepted already, invalid on `acceptedOn` in the future
 */
export const recordOrganisationContract = command(
  'organisation-contract.record',
  async (scope, { id, name, acceptedOn, note }: RecordContract & { id: string }): Promise<OrganisationContract> => {
    const { contract } = await readContract(scope, id, true);
    if (contract.state === 'accepted') throw new DomainError('conflict', { detail: 'accepted already' });
    const acceptedAt = new Date(`${acceptedOn}T12:00:00Z`);
    if (acceptedOn > scope.now.toISOString().slice(0, 10)) throw fieldError('acceptedOn', 'inTheFuture');
    const values = { state: 'accepted', acceptedAt, acceptedName: name, acceptedBy: 'staff', note };
    return changeContract(scope, id, values, ['state', 'acceptedAt', 'acceptedName']);
  },
);

/** Removes a draft; what was sent stays. @throws DomainError notFound, conflict */
export const deleteOrganisationContract = command(
  'organisation-contract.delete',
  async (scope, { id }: { id: string }): Promise<void> => {
    const { contract } = await readContract(scope, id, true);
    if (contract.state !== 'draft') throw new DomainError('conflict', { detail: 'no draft' });
    await scope.tx
      .deleteFrom('processingContracts')
      .where('tenantId', '=', scope.tenantId)
      .where('processingContractId', '=', id)
      .execute();
    scope.audit({ objectKind: 'processingContract', objectId: id });
  },
);

/** The paper of a version. @throws DomainError notFound */
export const openOrganisationContract = query(
  'organisation-contract.list',
  async (scope, { id, language }: { id: string; language: Language }): Promise<Paper> => {
    const found = await readContract(scope, id);
    return signedPaper(found, language, await organisationName(scope, found.contract.organisationId));
  },
);
