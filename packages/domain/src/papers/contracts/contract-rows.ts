import type { Language, OrganisationContract, OrganisationContractState, Paper } from '@redlich/contract';
import { notFound, type QueryScope } from '../../kernel/index.ts';
import { longDay } from '../../privacy/index.ts';
import { withAcceptance } from './contract-paper.ts';

interface Row {
  processingContractId: string;
  organisationId: string;
  version: number;
  state: string;
  sha256De: string;
  sha256En: string;
  createdAt: Date;
  sentAt: Date | null;
  acceptedAt: Date | null;
  acceptedName: string | null;
  acceptedBy: string | null;
  note: string;
}

export const contractColumns = [
  'processingContractId',
  'organisationId',
  'version',
  'state',
  'sha256De',
  'sha256En',
  'createdAt',
  'sentAt',
  'acceptedAt',
  'acceptedName',
  'acceptedBy',
  'note',
] as const;

export const toContract = (row: Row): OrganisationContract => ({
  id: row.processingContractId,
  organisationId: row.organisationId,
  version: row.version,
  state: row.state as OrganisationContractState,
  sha256: { de: row.sha256De, en: row.sha256En },
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  acceptance: row.acceptedAt && {
    name: row.acceptedName ?? '',
    at: row.acceptedAt.toISOString(),
    by: row.acceptedBy as 'customer' | 'staff',
    note: row.note,
  },
});

/** A version with its text. @throws DomainError notFound */
export async function readContract({ tx, tenantId }: QueryScope, id: string, lock = false) {
  const row = await tx
    .selectFrom('processingContracts')
    .select(contractColumns)
    .select(['documentDe', 'documentEn'])
    .where('tenantId', '=', tenantId)
    .where('processingContractId', '=', id)
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound('processing contract');
  const documents = { de: row.documentDe as unknown as Paper, en: row.documentEn as unknown as Paper };
  return { contract: toContract(row), documents };
}

/** The paper of a version in a language, with how it was accepted where it was. */
export function signedPaper(
  { contract, documents }: Awaited<ReturnType<typeof readContract>>,
  language: Language,
  company: string,
): Paper {
  const { acceptance, sha256 } = contract;
  if (acceptance === null) return documents[language];
  const day = longDay(acceptance.at, language);
  return withAcceptance(documents[language], { name: acceptance.name, company, day, sha256: sha256[language] });
}

export async function organisationName({ tx, tenantId }: QueryScope, organisationId: string): Promise<string> {
  const row = await tx
    .selectFrom('organisations')
    .select('name')
    .where('tenantId', '=', tenantId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  if (!row) throw notFound('organisation');
  return row.name;
}
