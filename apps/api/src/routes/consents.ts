import {
  confirmConsents,
  createConsentPurpose,
  getConsentPurpose,
  getCustomerConsents,
  getOwnConsents,
  giveConsent,
  listConsentPurposes,
  listConsents,
  noteConsent,
  noteWithdrawal,
  openConsentLink,
  previewConsentConfirmation,
  updateConsentPurpose,
  withdrawByLink,
  withdrawConsent,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listConsentPurposes'
  | 'getConsentPurpose'
  | 'createConsentPurpose'
  | 'updateConsentPurpose'
  | 'listConsents'
  | 'getCustomerConsents'
  | 'noteConsent'
  | 'noteWithdrawal'
  | 'getOwnConsents'
  | 'giveConsent'
  | 'withdrawConsent'
  | 'openConsentLink'
  | 'withdrawByLink'
  | 'unsubscribeOneClick'
  | 'previewConsentConfirmation'
  | 'confirmConsents';

export const consentRoutes: Pick<Handlers, Names> = {
  listConsentPurposes: async ({ scope }) => ({ status: 200, body: await listConsentPurposes(scope, undefined) }),
  getConsentPurpose: async ({ scope }, { params }) => ({ status: 200, body: await getConsentPurpose(scope, params) }),
  createConsentPurpose: async ({ scope }, { body }) => ({ status: 201, body: await createConsentPurpose(scope, body) }),
  updateConsentPurpose: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateConsentPurpose(scope, { ...params, ...body }),
  }),
  listConsents: async ({ scope }, { params, query }) => ({
    status: 200,
    body: await listConsents(scope, { ...params, ...query }),
  }),
  getCustomerConsents: async ({ scope }, { params }) => ({
    status: 200,
    body: await getCustomerConsents(scope, params),
  }),
  noteConsent: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await noteConsent(scope, { ...params, ...body }),
  }),
  noteWithdrawal: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await noteWithdrawal(scope, { ...params, ...body }),
  }),
  getOwnConsents: async ({ scope }) => ({ status: 200, body: await getOwnConsents(scope, undefined) }),
  giveConsent: async ({ scope }, { body }) => ({ status: 200, body: await giveConsent(scope, body) }),
  withdrawConsent: async ({ scope }, { body }) => ({ status: 200, body: await withdrawConsent(scope, body) }),
  openConsentLink: async ({ scope }, { body }) => ({ status: 200, body: await openConsentLink(scope, body) }),
  withdrawByLink: async ({ scope }, { body }) => ({ status: 200, body: await withdrawByLink(scope, body) }),
  async unsubscribeOneClick({ scope }, { query }) {
    await withdrawByLink(scope, { ...query, oneClick: true });
    return { status: 202, body: {} };
  },
  previewConsentConfirmation: async ({ scope }, { body }) => ({
    status: 200,
    body: await previewConsentConfirmation(scope, body),
  }),
  confirmConsents: async ({ scope }, { body }) => ({ status: 200, body: await confirmConsents(scope, body) }),
};
