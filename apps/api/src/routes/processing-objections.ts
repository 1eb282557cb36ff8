import type { processingObjectionRoutes as contracted } from '@redlich/contract';
import {
  decideObjection,
  endObjection,
  getOwnProcessingObjections,
  getRequestObjections,
  listProcessingObjections,
  objectToProcessing,
  recordObjection,
  takeBackObjection,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const processingObjectionRoutes: Pick<Handlers, keyof typeof contracted> = {
  getOwnProcessingObjections: async ({ scope }) => ({
    status: 200,
    body: await getOwnProcessingObjections(scope, undefined),
  }),
  objectToProcessing: async ({ scope }, { body }) => ({ status: 201, body: await objectToProcessing(scope, body) }),
  takeBackObjection: async ({ scope }, { params }) => ({ status: 200, body: await takeBackObjection(scope, params) }),
  listProcessingObjections: async ({ scope }, { query }) => ({
    status: 200,
    body: await listProcessingObjections(scope, query),
  }),
  getRequestObjections: async ({ scope }, { params }) => ({
    status: 200,
    body: await getRequestObjections(scope, params),
  }),
  recordObjection: async ({ scope }, { params, body }) => ({
    status: 201,
    body: await recordObjection(scope, { ...params, ...body }),
  }),
  decideObjection: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await decideObjection(scope, { ...params, ...body }),
  }),
  endObjection: async ({ scope }, { params }) => ({ status: 200, body: await endObjection(scope, params) }),
};
