import type { ApiTokenList } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { grantableScopes } from './scopes.ts';
import { toApiToken, tokenRows } from './token-rows.ts';

const shown = 200;

/** The own tokens, and what a new one may hold. */
export const listApiTokens = query('api-token.list', async (scope, _: void): Promise<ApiTokenList> => {
  const rows = await tokenRows(scope).where('k.agentId', '=', scope.actor.id).limit(shown).execute();
  return {
    items: rows.map((row) => toApiToken(row, scope.now)),
    grantable: grantableScopes(scope.actor, 'personal'),
  };
});

/** Every token of the tenant, those of agents included, and what a new one for the tenant may hold. */
export const listServiceTokens = query('service-token.list', async (scope, _: void): Promise<ApiTokenList> => {
  const rows = await tokenRows(scope).limit(shown).execute();
  return {
    items: rows.map((row) => toApiToken(row, scope.now)),
    grantable: grantableScopes(scope.actor, 'service'),
  };
});
