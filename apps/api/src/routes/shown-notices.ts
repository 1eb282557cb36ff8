import type { shownNoticeRoutes as contractRoutes } from '@redlich/contract';
import { getOwnShownNotices, listShownNotices } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const shownNoticeRoutes: Pick<Handlers, keyof typeof contractRoutes> = {
  listShownNotices: async ({ scope }, { params }) => ({ status: 200, body: await listShownNotices(scope, params) }),
  getOwnShownNotices: async ({ scope }) => ({ status: 200, body: await getOwnShownNotices(scope, undefined) }),
};
