import type { lockRoutes as contracted } from '@redlich/contract';
import {
  addKeepingDuty,
  liftRestriction,
  listHolds,
  listKeepingDuties,
  listLockedTickets,
  listRestrictions,
  lookAtLockedTicket,
  placeHold,
  releaseHold,
  removeKeepingDuty,
  restrictCustomer,
  reviewHold,
  tellOfLifting,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const lockRoutes: Pick<Handlers, keyof typeof contracted> = {
  listHolds: async ({ scope }, { query }) => ({ status: 200, body: await listHolds(scope, query) }),
  placeHold: async ({ scope }, { body }) => ({ status: 201, body: await placeHold(scope, body) }),
  reviewHold: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await reviewHold(scope, { ...params, ...body }),
  }),
  releaseHold: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await releaseHold(scope, { ...params, ...body }),
  }),
  listRestrictions: async ({ scope }, { query }) => ({ status: 200, body: await listRestrictions(scope, query) }),
  restrictCustomer: async ({ scope }, { body }) => ({ status: 201, body: await restrictCustomer(scope, body) }),
  tellOfLifting: async ({ scope }, { params }) => ({ status: 200, body: await tellOfLifting(scope, params) }),
  liftRestriction: async ({ scope }, { params }) => ({ status: 200, body: await liftRestriction(scope, params) }),
  listLockedTickets: async ({ scope }, { query }) => ({ status: 200, body: await listLockedTickets(scope, query) }),
  lookAtLockedTicket: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await lookAtLockedTicket(scope, { ...params, ...body }),
  }),
  listKeepingDuties: async ({ scope }) => ({ status: 200, body: await listKeepingDuties(scope, undefined) }),
  addKeepingDuty: async ({ scope }, { body }) => ({ status: 201, body: await addKeepingDuty(scope, body) }),
  async removeKeepingDuty({ scope }, { params }) {
    await removeKeepingDuty(scope, params);
    return { status: 204, body: undefined };
  },
};
