import { getAlertChoices, getUnreadAlerts, listAlerts, readAlerts, setAlertChoices } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names = 'listAlerts' | 'readAlerts' | 'getAlertChoices' | 'setAlertChoices';

export const alertRoutes: Pick<Handlers, Names> = {
  listAlerts: async ({ scope }, { query }) => ({ status: 200, body: await listAlerts(scope, query) }),
  async readAlerts({ scope }, { body }) {
    await readAlerts(scope, body);
    return { status: 200, body: await getUnreadAlerts(scope, undefined) };
  },
  getAlertChoices: async ({ scope }) => ({ status: 200, body: await getAlertChoices(scope, undefined) }),
  setAlertChoices: async ({ scope }, { body }) => ({ status: 200, body: await setAlertChoices(scope, body) }),
};
