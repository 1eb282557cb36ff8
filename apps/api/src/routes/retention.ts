import type { retentionRoutes as contracted } from '@redlich/contract';
import {
  cancelRetentionChange,
  getRetentionSettings,
  listDisposals,
  listRetentionChanges,
  listRetentionRules,
  planRemoval,
  planRetentionRule,
  previewRetention,
  setRetentionSettings,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

export const retentionRoutes: Pick<Handlers, keyof typeof contracted> = {
  listRetentionRules: async ({ scope }) => ({ status: 200, body: await listRetentionRules(scope, undefined) }),
  setRetentionRule: async ({ scope }, { body }) => ({ status: 200, body: await planRetentionRule(scope, body) }),
  deleteRetentionRule: async ({ scope }, { params }) => ({ status: 200, body: await planRemoval(scope, params) }),
  listRetentionChanges: async ({ scope }) => ({ status: 200, body: await listRetentionChanges(scope, undefined) }),
  cancelRetentionChange: async ({ scope }, { params }) => ({
    status: 200,
    body: await cancelRetentionChange(scope, params),
  }),
  getRetentionSettings: async ({ scope }) => ({ status: 200, body: await getRetentionSettings(scope, undefined) }),
  setRetentionSettings: async ({ scope }, { body }) => ({ status: 200, body: await setRetentionSettings(scope, body) }),
  async previewRetention({ scope }, { query: { on, classKind, classReference, toYearEnd, ...rule } }) {
    const ofClass =
      classKind !== undefined && classReference !== undefined ? { kind: classKind, reference: classReference } : null;
    return {
      status: 200,
      body: await previewRetention(scope, {
        ...rule,
        class: ofClass,
        toYearEnd: toYearEnd === 'true',
        at: on ? new Date(`${on}T00:00:00Z`) : undefined,
      }),
    };
  },
  listDisposals: async ({ scope }) => ({ status: 200, body: await listDisposals(scope, undefined) }),
};
