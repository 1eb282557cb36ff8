import { endAbsence, getAgent, getOwnAbsence, setAbsence } from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names = 'getOwnAbsence' | 'setAbsence' | 'endAbsence';

export const absenceRoutes: Pick<Handlers, Names> = {
  getOwnAbsence: async ({ scope }) => ({ status: 200, body: await getOwnAbsence(scope, undefined) }),
  async setAbsence({ scope }, { params, body }) {
    await setAbsence(scope, { ...params, ...body });
    return { status: 200, body: await getAgent(scope, params) };
  },
  async endAbsence({ scope }, { params }) {
    await endAbsence(scope, params);
    return { status: 200, body: await getAgent(scope, params) };
  },
};
