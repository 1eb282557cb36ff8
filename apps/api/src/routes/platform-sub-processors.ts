import type { platformSubProcessorRoutes as contracted } from '@redlich/contract';
import {
  announcePlatformSubProcessor,
  answerPlatformObjection,
  endPlatformSubProcessor,
  getConsoleSubProcessors,
  getTenantSubProcessors,
  objectToPlatformSubProcessor,
  readPlatformSubProcessors,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { operatorScope } from './operator-scope.ts';

export const platformSubProcessorRoutes = ({ ports }: ApiDependencies): Pick<Handlers, keyof typeof contracted> => ({
  listPlatformSubProcessors: async () => ({
    status: 200,
    body: { items: await readPlatformSubProcessors(ports.db, ports.clock.now()) },
  }),
  getTenantSubProcessors: async ({ scope }) => ({ status: 200, body: await getTenantSubProcessors(scope, undefined) }),
  objectToPlatformSubProcessor: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await objectToPlatformSubProcessor(scope, { ...params, ...body }),
  }),
  getConsoleSubProcessors: async (facts) => ({
    status: 200,
    body: await getConsoleSubProcessors(operatorScope(facts)),
  }),
  announcePlatformSubProcessor: async (facts, { body }) => ({
    status: 201,
    body: await announcePlatformSubProcessor(operatorScope(facts), body),
  }),
  endPlatformSubProcessor: async (facts, { params }) => ({
    status: 200,
    body: await endPlatformSubProcessor(operatorScope(facts), params),
  }),
  answerPlatformObjection: async (facts, { params, body }) => ({
    status: 200,
    body: await answerPlatformObjection(operatorScope(facts), { ...params, ...body }),
  }),
});
