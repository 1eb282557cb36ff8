import { getPortal, getPortalSettings, setPortalSettings } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names = 'getPortal' | 'getPortalSettings' | 'setPortalSettings';

export const portalRoutes: Pick<Handlers, Names> = {
  getPortal: async ({ scope }) => ({ status: 200, body: await getPortal(scope, undefined) }),
  getPortalSettings: async ({ scope }) => ({ status: 200, body: await getPortalSettings(scope, undefined) }),
  setPortalSettings: async ({ scope }, { body }) => ({ status: 200, body: await setPortalSettings(scope, body) }),
};
