import {
  deleteQuarantinedMail,
  getIntake,
  getOwnIntake,
  getQuarantinedMail,
  listQuarantine,
  releaseMail,
  setChannelIntake,
  setIntake,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'getIntake'
  | 'setIntake'
  | 'setChannelIntake'
  | 'getOwnIntake'
  | 'listQuarantine'
  | 'getQuarantinedMail'
  | 'releaseMail'
  | 'deleteQuarantinedMail';

export const intakeRoutes: Pick<Handlers, Names> = {
  getIntake: async ({ scope }) => ({ status: 200, body: await getIntake(scope, undefined) }),
  setIntake: async ({ scope }, { body }) => ({ status: 200, body: await setIntake(scope, body) }),
  setChannelIntake: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await setChannelIntake(scope, { ...params, ...body }),
  }),
  getOwnIntake: async ({ scope }) => ({ status: 200, body: await getOwnIntake(scope, undefined) }),
  listQuarantine: async ({ scope }, { query }) => ({ status: 200, body: await listQuarantine(scope, query) }),
  getQuarantinedMail: async ({ scope }, { params }) => ({ status: 200, body: await getQuarantinedMail(scope, params) }),
  async releaseMail({ scope }, { params, body }) {
    await releaseMail(scope, { ...params, ...body });
    return { status: 204, body: undefined };
  },
  async deleteQuarantinedMail({ scope }, { params }) {
    await deleteQuarantinedMail(scope, params);
    return { status: 204, body: undefined };
  },
};
