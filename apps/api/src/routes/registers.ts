import {
  createJointController,
  createMeasure,
  deleteJointController,
  deleteMeasure,
  getMandatoryForms,
  listMeasures,
  setAutomatedDecisions,
  setHosting,
  setIdentityPolicy,
  setMandatoryFields,
  setProvision,
  setRepresentative,
  updateJointController,
  updateMeasure,
} from '@redlich/domain';
import type { registersRoutes as declared } from '@redlich/contract';
import type { Handlers } from '../http/mount.ts';

const gone = { status: 204, body: undefined } as const;

export const registersRoutes: Pick<Handlers, keyof typeof declared> = {
  createJointController: async ({ scope }, { body }) => ({
    status: 201,
    body: await createJointController(scope, body),
  }),
  updateJointController: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateJointController(scope, { ...params, ...body }),
  }),
  async deleteJointController({ scope }, { params }) {
    await deleteJointController(scope, params);
    return gone;
  },
  setRepresentative: async ({ scope }, { body }) => ({ status: 200, body: await setRepresentative(scope, body) }),
  setHosting: async ({ scope }, { body }) => ({ status: 200, body: await setHosting(scope, body) }),
  setIdentityPolicy: async ({ scope }, { body }) => ({ status: 200, body: await setIdentityPolicy(scope, body) }),
  setAutomatedDecisions: async ({ scope }, { body }) => ({
    status: 200,
    body: await setAutomatedDecisions(scope, body),
  }),
  setProvision: async ({ scope }, { body }) => ({ status: 200, body: await setProvision(scope, body) }),
  getMandatoryForms: async ({ scope }) => ({ status: 200, body: await getMandatoryForms(scope, undefined) }),
  setMandatoryFields: async ({ scope }, { body }) => ({ status: 200, body: await setMandatoryFields(scope, body) }),
  listMeasures: async ({ scope }) => ({ status: 200, body: { items: await listMeasures(scope, undefined) } }),
  createMeasure: async ({ scope }, { body }) => ({ status: 201, body: await createMeasure(scope, body) }),
  updateMeasure: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateMeasure(scope, { ...params, ...body }),
  }),
  async deleteMeasure({ scope }, { params }) {
    await deleteMeasure(scope, params);
    return gone;
  },
};
