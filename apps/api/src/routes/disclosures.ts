import {
  correctDisclosure,
  deleteDisclosure,
  exceptNotice,
  getDisclosure,
  getRecipientNotice,
  listDisclosures,
  listRecipientNotices,
  proposeNoticeLetter,
  recordDisclosure,
  tellRecipient,
} from '@redlich/domain';
import type { disclosureRoutes as routes } from '@redlich/contract';
import type { Handlers } from '../http/mount.ts';

export const disclosureRoutes: Pick<Handlers, keyof typeof routes> = {
  listDisclosures: async ({ scope }, { query }) => ({ status: 200, body: await listDisclosures(scope, query) }),
  recordDisclosure: async ({ scope }, { body }) => ({ status: 201, body: await recordDisclosure(scope, body) }),
  getDisclosure: async ({ scope }, { params }) => ({ status: 200, body: await getDisclosure(scope, params) }),
  correctDisclosure: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await correctDisclosure(scope, { ...params, ...body }),
  }),
  async deleteDisclosure({ scope }, { params }) {
    await deleteDisclosure(scope, params);
    return { status: 204, body: undefined };
  },
  listRecipientNotices: async ({ scope }, { query }) => ({
    status: 200,
    body: await listRecipientNotices(scope, query),
  }),
  getRecipientNotice: async ({ scope }, { params }) => ({ status: 200, body: await getRecipientNotice(scope, params) }),
  proposeNoticeLetter: async ({ scope }, { params, query }) => ({
    status: 200,
    body: await proposeNoticeLetter(scope, { ...params, ...query }),
  }),
  tellRecipient: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await tellRecipient(scope, { ...params, ...body }),
  }),
  exceptNotice: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await exceptNotice(scope, { ...params, ...body }),
  }),
};
