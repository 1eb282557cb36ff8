import type { subProcessorRoutes as contracted } from '@redlich/contract';
import {
  addSubscriber,
  announceSubProcessor,
  answerObjection,
  getOwnSubProcessors,
  getSubProcessorChange,
  listObjections,
  listSubProcessorChanges,
  listSubProcessors,
  noteObjection,
  objectToSubProcessor,
  listSubscribers,
  removeSubscriber,
  subscribeToSubProcessors,
  withdrawSubProcessorChange,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const subProcessorRoutes: Pick<Handlers, keyof typeof contracted> = {
  listSubProcessors: async ({ scope }) => ({ status: 200, body: await listSubProcessors(scope, undefined) }),
  listSubProcessorChanges: async ({ scope }) => ({
    status: 200,
    body: await listSubProcessorChanges(scope, undefined),
  }),
  getSubProcessorChange: async ({ scope }, { params }) => ({
    status: 200,
    body: await getSubProcessorChange(scope, params),
  }),
  announceSubProcessor: async ({ scope }, { body }) => ({ status: 201, body: await announceSubProcessor(scope, body) }),
  withdrawSubProcessorChange: async ({ scope }, { params }) => ({
    status: 200,
    body: await withdrawSubProcessorChange(scope, params),
  }),
  listObjections: async ({ scope }, { params, query }) => ({
    status: 200,
    body: await listObjections(scope, { ...params, ...query }),
  }),
  listSubscribers: async ({ scope }, { query }) => ({ status: 200, body: await listSubscribers(scope, query) }),
  addSubscriber: async ({ scope }, { body }) => ({ status: 201, body: await addSubscriber(scope, body) }),
  async removeSubscriber({ scope }, { params }) {
    await removeSubscriber(scope, params);
    return { status: 204, body: undefined };
  },
  noteObjection: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await noteObjection(scope, { ...params, ...body }),
  }),
  answerObjection: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await answerObjection(scope, { ...params, ...body }),
  }),
  getOwnSubProcessors: async ({ scope }) => ({ status: 200, body: await getOwnSubProcessors(scope, undefined) }),
  subscribeToSubProcessors: async ({ scope }, { body }) => ({
    status: 200,
    body: await subscribeToSubProcessors(scope, body),
  }),
  objectToSubProcessor: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await objectToSubProcessor(scope, { ...params, ...body }),
  }),
};
