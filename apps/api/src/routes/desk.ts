import {
  createChannel,
  createQueue,
  getBrand,
  getTenant,
  listChannels,
  listDesks,
  listIncomingMails,
  listQueues,
  readTogether,
  replayMail,
  updateChannel,
  updateQueue,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'getTenant'
  | 'getPlatform'
  | 'listQueues'
  | 'createQueue'
  | 'updateQueue'
  | 'listChannels'
  | 'createChannel'
  | 'updateChannel'
  | 'listFailedMails'
  | 'replayMail';

export function deskRoutes({ ports, demoDesks }: ApiDependencies): Pick<Handlers, Names> {
  return {
    async getTenant({ scope, standing = 'open' }) {
      const [tenant, brand] = await readTogether(scope, (within) =>
        Promise.all([getTenant(within, undefined), getBrand(within, undefined)]),
      );
      return { status: 200, body: { ...tenant, demo: demoDesks.includes(tenant.slug), standing, brand } };
    },
    async getPlatform() {
      const desks = demoDesks.length > 0 ? await listDesks(ports.db) : [];
      return {
        status: 200,
        body: { demo: demoDesks.length > 0, desks: desks.filter(({ slug }) => demoDesks.includes(slug)) },
      };
    },
    listQueues: async ({ scope }) => ({ status: 200, body: await listQueues(scope, undefined) }),
    createQueue: async ({ scope }, { body }) => ({ status: 201, body: await createQueue(scope, body) }),
    updateQueue: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await updateQueue(scope, { ...params, ...body }),
    }),
    listChannels: async ({ scope }) => ({ status: 200, body: await listChannels(scope, undefined) }),
    createChannel: async ({ scope }, { body }) => ({ status: 201, body: await createChannel(scope, body) }),
    updateChannel: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await updateChannel(scope, { ...params, ...body }),
    }),
    listFailedMails: async ({ scope }, { query }) => ({ status: 200, body: await listIncomingMails(scope, query) }),
    replayMail: async ({ scope }, { params }) => ({ status: 202, body: await replayMail(scope, params) }),
  };
}
