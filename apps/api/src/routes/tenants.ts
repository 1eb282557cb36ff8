import {
  applyRetentionPreset,
  checkSlug,
  confirmSignUp,
  createSampleTicket,
  getSampleTicket,
  getSetup,
  goLive,
  listRetentionPresets,
  networkOf,
  processingContract,
  proposeAuthority,
  readPlatformFacts,
  setDpoNotRequired,
  setSetupPlace,
  signUp,
  throttle,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'getProcessingContract'
  | 'checkSlug'
  | 'signUp'
  | 'confirmSignUp'
  | 'getSetup'
  | 'setSetupPlace'
  | 'findAuthority'
  | 'setDpoNotRequired'
  | 'listRetentionPresets'
  | 'applyRetentionPreset'
  | 'createSampleTicket'
  | 'getSampleTicket'
  | 'goLive';

// Typing asks often; trying out names one by one should still be slow.
const slugLimits = [
  { max: 60, seconds: 60 },
  { max: 600, seconds: 3_600 },
];
const confirmLimits = [{ max: 30, seconds: 3_600 }];

export function tenantRoutes({ ports }: ApiDependencies): Pick<Handlers, Names> {
  return {
    getProcessingContract: async ({ language }, { query }) => ({
      status: 200,
      body: processingContract(await readPlatformFacts(ports, ports.db), query.language ?? language),
    }),
    async checkSlug({ clientAddress }, { query }) {
      await throttle(ports, { kind: 'check-slug', key: networkOf(clientAddress), limits: slugLimits });
      return { status: 200, body: await checkSlug(ports, query) };
    },
    async signUp({ requestId, clientAddress, language }, { body }) {
      const from = { requestId, network: networkOf(clientAddress) };
      return { status: 202, body: await signUp(ports, { ...body, language: body.language ?? language }, from) };
    },
    async confirmSignUp({ requestId, clientAddress }, { body }) {
      await throttle(ports, { kind: 'confirm-sign-up', key: networkOf(clientAddress), limits: confirmLimits });
      return { status: 200, body: await confirmSignUp(ports, body, { requestId }) };
    },
    getSetup: async ({ scope }) => ({ status: 200, body: await getSetup(scope, undefined) }),
    async setSetupPlace({ scope }, { body }) {
      await setSetupPlace(scope, body);
      return { status: 204, body: undefined };
    },
    findAuthority: async ({ scope }, { query }) => ({ status: 200, body: await proposeAuthority(scope, query) }),
    setDpoNotRequired: async ({ scope }, { body }) => ({ status: 200, body: await setDpoNotRequired(scope, body) }),
    listRetentionPresets: async ({ scope, language }, { query }) => ({
      status: 200,
      body: await listRetentionPresets(scope, { language: query.language ?? language }),
    }),
    applyRetentionPreset: async ({ scope, language }, { body }) => ({
      status: 200,
      body: await applyRetentionPreset(scope, { ...body, language: body.language ?? language }),
    }),
    createSampleTicket: async ({ scope, language }) => ({
      status: 201,
      body: await createSampleTicket(scope, { language }),
    }),
    getSampleTicket: async ({ scope }) => ({ status: 200, body: await getSampleTicket(scope, undefined) }),
    goLive: async ({ scope }, { body }) => ({ status: 200, body: await goLive(scope, body) }),
  };
}
