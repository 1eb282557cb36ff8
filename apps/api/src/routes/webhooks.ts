import {
  createWebhook,
  deleteWebhook,
  fieldError,
  getWebhook,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhookDelivery,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listWebhooks'
  | 'getWebhook'
  | 'createWebhook'
  | 'updateWebhook'
  | 'deleteWebhook'
  | 'rotateWebhookSecret'
  | 'testWebhook'
  | 'listWebhookDeliveries'
  | 'replayWebhookDelivery';

export function webhookRoutes({ outgoing }: ApiDependencies): Pick<Handlers, Names> {
  // What a name leads to is checked when it is connected to; here, what can be seen at once.
  const refuse = (url: string | undefined) => {
    if (url !== undefined && outgoing.check(url) !== undefined) throw fieldError('url', 'addressRefused');
  };
  return {
    listWebhooks: async ({ scope }) => ({ status: 200, body: await listWebhooks(scope, undefined) }),
    getWebhook: async ({ scope }, { params }) => ({ status: 200, body: await getWebhook(scope, params) }),
    async createWebhook({ scope }, { body }) {
      refuse(body.url);
      return { status: 201, body: await createWebhook(scope, body) };
    },
    async updateWebhook({ scope }, { params, body }) {
      refuse(body.url);
      return { status: 200, body: await updateWebhook(scope, { ...params, ...body }) };
    },
    async deleteWebhook({ scope }, { params }) {
      await deleteWebhook(scope, params);
      return { status: 204, body: undefined };
    },
    rotateWebhookSecret: async ({ scope }, { params }) => ({
      status: 200,
      body: await rotateWebhookSecret(scope, params),
    }),
    testWebhook: async ({ scope }, { params }) => ({ status: 202, body: await testWebhook(scope, params) }),
    listWebhookDeliveries: async ({ scope }, { params, query }) => ({
      status: 200,
      body: await listWebhookDeliveries(scope, { ...params, ...query }),
    }),
    replayWebhookDelivery: async ({ scope }, { params }) => ({
      status: 202,
      body: await replayWebhookDelivery(scope, params),
    }),
  };
}
