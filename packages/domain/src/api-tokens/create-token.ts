import { randomUUID } from 'node:crypto';
import type { CreatedApiToken } from '@redlich/contract';
import { requireActivity } from '../features/index.ts';
import { command, DomainError, fieldError, type CommandScope } from '../kernel/index.ts';
import { grantableScopes } from './scopes.ts';
import { hashOfApiToken, newToken } from './token-text.ts';
import { toApiToken, tokenRows } from './token-rows.ts';

interface TokenInput {
  name: string;
  scopes: readonly string[];
  /** Days from now, a year at most. */
  expiresInDays: number;
}

const dayMs = 86_400_000;
const tokensMax = 50;

/**
 * A token that acts as the agent who makes it. The token itself is in the answer and nowhere else, ever.
 * @throws DomainError forbidden on `scopes` beyond the own permissions; conflict with 50 tokens in use; invalid on `name` without a purpose
 */
export const createApiToken = command('api-token.create', (scope, input: TokenInput) =>
  insertToken(scope, input, 'personal'),
);

/** A token that acts for the tenant and outlasts whoever made it. @throws as `createApiToken` */
export const createServiceToken = command('service-token.create', (scope, input: TokenInput) =>
  insertToken(scope, input, 'service'),
);

async function insertToken(
  scope: CommandScope,
  input: TokenInput,
  kind: 'personal' | 'service',
): Promise<CreatedApiToken> {
  const { tx, tenantId, actor, now, ports } = scope;
  const grantable: ReadonlySet<string> = new Set(grantableScopes(actor, kind));
  const scopes = [...new Set(input.scopes)].sort();
  if (!scopes.every((name) => grantable.has(name))) throw fieldError('scopes', 'notAllowed');
  const agentId = kind === 'personal' ? actor.id : null;
  await refuseTooMany(scope, agentId);
  await requireActivity(scope, 'apiTokens', 'name');
  const token = newToken();
  const apiTokenId = randomUUID();
  await tx
    .insertInto('apiTokens')
    .values({
      tenantId,
      apiTokenId,
      agentId,
      name: input.name,
      tokenHash: hashOfApiToken(ports.secret, token),
      tokenEnd: token.slice(-4),
      scopes,
      createdBy: actor.id!,
      createdAt: now,
      expiresAt: new Date(now.getTime() + input.expiresInDays * dayMs),
    })
    .execute();
  scope.audit({ objectKind: 'apiToken', objectId: apiTokenId, fields: ['name', 'scopes', 'expiresAt'] });
  const row = await tokenRows(scope).where('k.apiTokenId', '=', apiTokenId).executeTakeFirstOrThrow();
  return { ...toApiToken(row, now), token };
}

async function refuseTooMany({ tx, tenantId, now }: CommandScope, agentId: string | null): Promise<void> {
  const { tokens } = await tx
    .selectFrom('apiTokens')
    .select((eb) => eb.fn.countAll<number>().as('tokens'))
    .where('tenantId', '=', tenantId)
    .where('agentId', agentId === null ? 'is' : '=', agentId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  if (tokens >= tokensMax) throw new DomainError('conflict', { fields: [{ field: 'name', problem: 'tooManyTokens' }] });
}
