import type { AcceptContract, ContractAcceptance, Language, Measure, Paper, PlatformContract } from '@redlich/contract';
import type { TenantTx } from '@redlich/db';
import {
  command,
  fieldError,
  notFound,
  query,
  type CommandScope,
  type Ports,
  type QueryScope,
} from '../../kernel/index.ts';
import { readPlatformSubProcessors } from '../../platform-sub-processors/index.ts';
import { longDay } from '../../privacy/index.ts';
import { recordContractAcceptance } from '../../tenants/index.ts';
import { readOperatorRecord } from '../operator-record.ts';
import { measureState, readPaperFacts, type PaperFacts } from '../paper-facts.ts';
import { contractTexts } from '../texts/contracts.ts';
import { contractVersion } from './clauses.ts';
import { contractPaper, withAcceptance, type ContractParty } from './contract-paper.ts';
import { platformTerms, platformTermsHash, type PlatformFacts } from './platform-contract.ts';

const languages = ['de', 'en'] as const;

/** What the platform's contract is made of, the same for every tenant. */
export async function readPlatformFacts(
  { site, clock }: Pick<Ports, 'site' | 'clock'>,
  db: TenantTx | Ports['db'],
): Promise<PlatformFacts> {
  const all = await readPlatformSubProcessors(db, clock.now());
  const subProcessors = all.map(({ state, activeFrom, ...one }) => ({
    ...one,
    activeFrom: state === 'announced' ? activeFrom : null,
  }));
  return { scheme: site.scheme, subProcessors };
}

async function offeredIn({ ports, tx }: QueryScope, sha256: string): Promise<Language | undefined> {
  const facts = await readPlatformFacts(ports, tx);
  return languages.find((one) => platformTermsHash(facts, one) === sha256);
}

/** The whole contract in the words of today, for the party as far as it is known. */
async function readOffer(scope: QueryScope, controller: ContractParty, language: Language): Promise<Paper> {
  const { platformDomain } = scope.ports.site;
  const operator: ContractParty = (await readOperatorRecord(scope.tx)) ?? {
    name: `${contractTexts[language].platform} ${platformDomain}`,
  };
  const options = { language, version: contractVersion, date: scope.now };
  return contractPaper(
    { controller, processor: operator },
    platformTerms(await readPlatformFacts(scope.ports, scope.tx)),
    options,
  );
}

const partyOf = ({ registers, tenantName }: PaperFacts): ContractParty => registers.controller ?? { name: tenantName };

interface Row {
  contractAcceptanceId: string;
  version: string;
  language: string;
  sha256: string;
  company: string;
  acceptedBy: string;
  acceptedAt: Date;
  isKept: boolean;
}
const toAcceptance = ({ contractAcceptanceId, language, acceptedAt, ...row }: Row): ContractAcceptance => ({
  id: contractAcceptanceId,
  language: language as Language,
  acceptedAt: acceptedAt.toISOString(),
  ...row,
});

/** Every acceptance, the newest first. */
async function readAcceptances({ tx, tenantId }: QueryScope): Promise<ContractAcceptance[]> {
  const rows = await tx
    .selectFrom('contractAcceptances')
    .select(['contractAcceptanceId', 'version', 'language', 'sha256', 'company', 'acceptedBy', 'acceptedAt'])
    .select((row) => row('document', 'is not', null).as('isKept'))
    .where('tenantId', '=', tenantId)
    .orderBy('acceptedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => toAcceptance({ ...row, isKept: Boolean(row.isKept) }));
}

const isInForce = (facts: PlatformFacts, newest: { sha256: string } | undefined): boolean =>
  languages.some((one) => platformTermsHash(facts, one) === newest?.sha256);

/** Whether what the tenant accepted last is what is offered now. */
export const isPlatformContractAccepted = async (scope: QueryScope): Promise<boolean> =>
  isInForce(await readPlatformFacts(scope.ports, scope.tx), (await readAcceptances(scope))[0]);

/** Checked, and not one that the tenant switches on or states for itself. */
const isOfPlatform = ({ check }: Measure) => check !== null && check.kind !== 'factors' && check.kind !== 'reading';

/** The contract with the platform as it is offered now, its measures as they were found, and what was accepted so far. */
export const getPlatformContract = query(
  'processing-contract.get',
  async (scope, { language }: { language: Language }): Promise<PlatformContract> => {
    const facts = await readPlatformFacts(scope.ports, scope.tx);
    const paperFacts = await readPaperFacts(scope);
    const acceptances = await readAcceptances(scope);
    return {
      paper: await readOffer(scope, partyOf(paperFacts), language),
      version: contractVersion,
      sha256: platformTermsHash(facts, language),
      isAccepted: isInForce(facts, acceptances[0]),
      checkedAt: scope.now.toISOString(),
      measures: paperFacts.measures.filter(isOfPlatform).map((measure) => measureState(measure, language)),
      acceptances,
    };
  },
);

interface Accepted {
  sha256: string;
  name: string;
  party: ContractParty;
  language: Language;
}

async function keepAcceptance(scope: CommandScope, { sha256, name, party, language }: Accepted): Promise<void> {
  await recordContractAcceptance(scope, {
    version: contractVersion,
    language,
    sha256,
    company: party.name,
    acceptedBy: name,
    document: await readOffer(scope, party, language),
  });
}

/** Part of the sign-up: the contract by the hash of what was shown. @throws DomainError invalid on `acceptedContract` */
export async function acceptAtSignUp(
  scope: CommandScope,
  { sha256, company, name }: { sha256: string; company: string; name: string },
): Promise<void> {
  const language = await offeredIn(scope, sha256);
  if (!language) throw fieldError('acceptedContract', 'contractChanged');
  await keepAcceptance(scope, { sha256, name, party: { name: company }, language });
}

/**
 * Accepts the contract that is offered, word for word, and keeps it; accepting again what is in force changes nothing.
 * @throws DomainError invalid on `sha256` where something else is offered by now
 */
export const acceptPlatformContract = command(
  'processing-contract.accept',
  async (scope, { sha256, name }: AcceptContract): Promise<void> => {
    const language = await offeredIn(scope, sha256);
    if (!language) throw fieldError('sha256', 'contractChanged');
    const [last] = await readAcceptances(scope);
    scope.audit({ objectKind: 'contractAcceptance', objectId: last?.id ?? null, fields: ['version'] });
    if (last?.sha256 === sha256) return;
    const party = partyOf(await readPaperFacts(scope));
    await keepAcceptance(scope, { sha256, name, party, language });
  },
);

/**
 * The paper of the offer, or of an acceptance as it was given.
 * @throws DomainError notFound, also where only the hash of an old acceptance is kept
 */
export const openPlatformContract = query(
  'processing-contract.get',
  async (scope, { acceptance, language }: { acceptance?: string | undefined; language: Language }): Promise<Paper> => {
    if (acceptance === undefined) return readOffer(scope, partyOf(await readPaperFacts(scope)), language);
    const row = await scope.tx
      .selectFrom('contractAcceptances')
      .select(['document', 'acceptedBy', 'company', 'acceptedAt', 'sha256', 'language'])
      .where('tenantId', '=', scope.tenantId)
      .where('contractAcceptanceId', '=', acceptance)
      .executeTakeFirst();
    if (!row?.document) throw notFound('contract acceptance');
    const day = longDay(row.acceptedAt.toISOString(), row.language as Language);
    const signed = { name: row.acceptedBy, company: row.company, day, sha256: row.sha256 };
    return withAcceptance(row.document as unknown as Paper, signed);
  },
);
