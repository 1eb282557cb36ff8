import type { trashRoutes as contracted } from '@redlich/contract';
import { askForRestoration, decideOnRestoration, listRestorations, listTrash } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const trashRoutes: Pick<Handlers, keyof typeof contracted> = {
  listTrash: async ({ scope }, { query }) => ({ status: 200, body: await listTrash(scope, query) }),
  askForRestoration: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await askForRestoration(scope, { ...params, ...body }),
  }),
  listRestorations: async ({ scope }) => ({ status: 200, body: await listRestorations(scope, undefined) }),
  decideOnRestoration: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await decideOnRestoration(scope, { ...params, ...body }),
  }),
};
