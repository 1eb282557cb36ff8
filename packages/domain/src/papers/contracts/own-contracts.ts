import type { AcceptContract, Language, OwnContract, Paper } from '@redlich/contract';
import { command, DomainError, fieldError, notFound, query, type QueryScope } from '../../kernel/index.ts';
import { organisationName, readContract, signedPaper } from './contract-rows.ts';

const shownMax = 20;

/** The organisation of the customer who asks. */
async function ownOrganisation({ tx, tenantId, actor }: QueryScope): Promise<string | null> {
  const row = await tx
    .selectFrom('customers')
    .select('organisationId')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', actor.id)
    .executeTakeFirst();
  return row?.organisationId ?? null;
}

/** A version that was sent to the organisation of who asks. @throws DomainError notFound, foreign and unknown alike */
async function readOwn(scope: QueryScope, id: string, lock = false) {
  const found = await readContract(scope, id, lock);
  const organisationId = await ownOrganisation(scope);
  if (found.contract.state === 'draft' || found.contract.organisationId !== organisationId)
    throw notFound('processing contract');
  return { ...found, company: await organisationName(scope, organisationId) };
}

/** The contracts that were sent to the own organisation, the newest first. */
export const listOwnContracts = query(
  'own-contract.list',
  async (scope, { language }: { language: Language }): Promise<{ items: OwnContract[] }> => {
    const organisationId = await ownOrganisation(scope);
    if (organisationId === null) return { items: [] };
    const rows = await scope.tx
      .selectFrom('processingContracts')
      .select('processingContractId')
      .where('tenantId', '=', scope.tenantId)
      .where('organisationId', '=', organisationId)
      .where('state', '<>', 'draft')
      .orderBy('version', 'desc')
      .limit(shownMax)
      .execute();
    const found = await Promise.all(rows.map(({ processingContractId: id }) => readOwn(scope, id)));
    return {
      items: found.map(({ contract, documents, company }) => ({
        id: contract.id,
        version: contract.version,
        state: contract.state,
        sentAt: contract.sentAt,
        acceptance: contract.acceptance,
        organisation: company,
        sha256: contract.sha256[language],
        paper: documents[language],
      })),
    };
  },
);

/**
 * Accepts a contract for the own organisation, with name and time, by the hash of the text that was read.
 * @throws DomainError notFound, conflict where it is accepted already, invalid on `sha256` of another text
 */
export const acceptOwnContract = command(
  'own-contract.accept',
  async (scope, { id, sha256, name }: AcceptContract & { id: string }): Promise<void> => {
    const { contract } = await readOwn(scope, id, true);
    if (contract.state === 'accepted') throw new DomainError('conflict', { detail: 'accepted already' });
    if (sha256 !== contract.sha256.de && sha256 !== contract.sha256.en) throw fieldError('sha256', 'contractChanged');
    await scope.tx
      .updateTable('processingContracts')
      .set({ state: 'accepted', acceptedAt: scope.now, acceptedName: name, acceptedBy: 'customer' })
      .where('tenantId', '=', scope.tenantId)
      .where('processingContractId', '=', id)
      .execute();
    scope.audit({ objectKind: 'processingContract', objectId: id, fields: ['state', 'acceptedAt', 'acceptedName'] });
  },
);

/** The paper of an own contract. @throws DomainError notFound */
export const openOwnContract = query(
  'own-contract.list',
  async (scope, { id, language }: { id: string; language: Language }): Promise<Paper> => {
    const found = await readOwn(scope, id);
    return signedPaper(found, language, found.company);
  },
);
