import { randomUUID } from 'node:crypto';
import { fieldError, type CommandScope, type QueryScope } from '../kernel/index.ts';
import { hashOfToken, tokenOf } from './token-text.ts';

/** What a link is for, and for how many hours it works. */
const purposes = {
  'agent-invitation': 7 * 24,
  'password-reset': 1,
  /** As long as what was signed up is kept. */
  'sign-up': 48,
  'portal-confirmation': 24,
  'portal-invitation': 7 * 24,
  /** Behind a first login with a password that staff handed over. */
  'portal-first-login': 1,
  'magic-link': 0.25,
  'email-change': 24,
  'consent-withdrawal': 365 * 24,
  'consent-confirmation': 7 * 24,
  erasure: 1,
  'data-request-identity': 7 * 24,
} as const;
export type TokenPurpose = keyof typeof purposes;

/** Every mail keeps its own way out: a newer one does not end it. */
const sideBySide: ReadonlySet<TokenPurpose> = new Set(['consent-withdrawal']);

export type TokenPerson = { agentId: string } | { customerId: string };

/**
 * A new link for a person; earlier ones for the same purpose end with it, except those that stand side by side.
 * @param input.oneTimeTokenId of a mail that may be written again and then carries the same link
 * @returns the token's id, for a notification
 */
export async function issueToken(
  scope: CommandScope,
  input: { purpose: TokenPurpose; person: TokenPerson; oneTimeTokenId?: string },
): Promise<string> {
  const { tx, tenantId, now, ports } = scope;
  const { purpose, person } = input;
  if (!sideBySide.has(purpose)) await endEarlier(scope, input);
  const oneTimeTokenId = input.oneTimeTokenId ?? randomUUID();
  await tx
    .insertInto('oneTimeTokens')
    .values({
      tenantId,
      oneTimeTokenId,
      purpose,
      ...person,
      tokenHash: hashOfToken(tokenOf(ports.secret, oneTimeTokenId)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + purposes[purpose] * 3_600_000),
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'oneTimeTokenId']).doNothing())
    .execute();
  scope.audit({ objectKind: 'oneTimeToken', objectId: oneTimeTokenId, fields: ['purpose'] });
  return oneTimeTokenId;
}

async function endEarlier(
  { tx, tenantId, now }: CommandScope,
  { purpose, person }: { purpose: TokenPurpose; person: TokenPerson },
) {
  const [column, id] =
    'agentId' in person ? (['agentId', person.agentId] as const) : (['customerId', person.customerId] as const);
  await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tenantId', '=', tenantId)
    .where('purpose', '=', purpose)
    .where(column, '=', id)
    .where('usedAt', 'is', null)
    .execute();
}

interface FoundToken {
  oneTimeTokenId: string;
  agentId: string | null;
  customerId: string | null;
  expiresAt: Date;
}

/** The person a link is for, without using it up. @throws DomainError invalid on `token`, for whatever reason */
export async function peekToken(
  { tx, tenantId, now }: QueryScope,
  { token, purpose }: { token: string; purpose: TokenPurpose },
): Promise<FoundToken> {
  const found = await tx
    .selectFrom('oneTimeTokens')
    .select(['oneTimeTokenId', 'agentId', 'customerId', 'expiresAt'])
    .where('tenantId', '=', tenantId)
    .where('tokenHash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!found) throw fieldError('token', 'linkUsedUp');
  return found;
}

/**
 * Uses a link up; of two at once one wins.
 * @throws DomainError invalid on `token`: empty, unknown, of another tenant or purpose, expired or used
 */
export async function redeemToken(
  scope: CommandScope,
  { token, purpose }: { token: string; purpose: TokenPurpose },
): Promise<Omit<FoundToken, 'expiresAt'>> {
  const { tx, tenantId, now } = scope;
  const used = await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tenantId', '=', tenantId)
    .where('tokenHash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['oneTimeTokenId', 'agentId', 'customerId'])
    .executeTakeFirst();
  if (!used) throw fieldError('token', 'linkUsedUp');
  scope.audit({ objectKind: 'oneTimeToken', objectId: used.oneTimeTokenId, fields: ['usedAt'] });
  return used;
}

const inLink = /token=([\w-]{43})(?![\w-])/g;

/** A text without the tokens of links in it: what somebody quotes is read by others. */
export const withoutTokens = (text: string): string => text.replaceAll(inLink, 'token=…');

/** Ends the links that a text holds: one that came back to us in a mail is no secret any more. */
export async function endLinksIn({ tx, tenantId, now }: CommandScope, text: string): Promise<void> {
  const hashes = [...text.matchAll(inLink)].slice(0, 100).map((match) => hashOfToken(match[1]!));
  if (hashes.length === 0) return;
  await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tenantId', '=', tenantId)
    .where('tokenHash', 'in', hashes)
    .where('usedAt', 'is', null)
    .execute();
}

/** A link that still works, if there is one. */
export function findOpenToken(
  { tx, tenantId, now }: QueryScope,
  { purpose, person }: { purpose: TokenPurpose; person: { customerId: string } },
) {
  return tx
    .selectFrom('oneTimeTokens')
    .select(['createdAt', 'expiresAt'])
    .where('tenantId', '=', tenantId)
    .where('purpose', '=', purpose)
    .where('customerId', '=', person.customerId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Ends every link of a person. */
export async function endTokens({ tx, tenantId, now }: CommandScope, person: { customerId: string }): Promise<void> {
  await tx
    .updateTable('oneTimeTokens')
    .set({ usedAt: now })
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', person.customerId)
    .where('usedAt', 'is', null)
    .execute();
}
