import {
  createApiToken,
  createServiceToken,
  listApiTokens,
  listServiceTokens,
  revokeAnyToken,
  revokeApiToken,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  'listApiTokens' | 'createApiToken' | 'revokeApiToken' | 'listServiceTokens' | 'createServiceToken' | 'revokeAnyToken';

export const apiTokenRoutes: Pick<Handlers, Names> = {
  listApiTokens: async ({ scope }) => ({ status: 200, body: await listApiTokens(scope, undefined) }),
  createApiToken: async ({ scope }, { body }) => ({ status: 201, body: await createApiToken(scope, body) }),
  async revokeApiToken({ scope }, { params }) {
    await revokeApiToken(scope, params);
    return { status: 204, body: undefined };
  },
  listServiceTokens: async ({ scope }) => ({ status: 200, body: await listServiceTokens(scope, undefined) }),
  createServiceToken: async ({ scope }, { body }) => ({ status: 201, body: await createServiceToken(scope, body) }),
  async revokeAnyToken({ scope }, { params }) {
    await revokeAnyToken(scope, params);
    return { status: 204, body: undefined };
  },
};
