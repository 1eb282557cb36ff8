import {
  acceptOwnContract,
  acceptPlatformContract,
  deleteOrganisationContract,
  draftOrganisationContract,
  getPlatformContract,
  getPlatformRecord,
  getProcessingRecord,
  listOrganisationContracts,
  listOwnContracts,
  openOrganisationContract,
  openOwnContract,
  openPlatformContract,
  recordOrganisationContract,
  sendOrganisationContract,
  setOperatorRecord,
} from '@redlich/domain';
import type { processingPaperRoutes as routes } from '@redlich/contract';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { paperFile } from '../http/paper-file.ts';
import { recordFile } from '../http/record-file.ts';
import { operatorScope } from './operator-scope.ts';

const gone = { status: 204, body: undefined } as const;

export function processingPaperRoutes({ printer }: ApiDependencies): Pick<Handlers, keyof typeof routes> {
  return {
    getProcessingRecord: async ({ scope, language }, { params, query }) => ({
      status: 200,
      body: await getProcessingRecord(scope, { ...params, language: query.language ?? language }),
    }),
    async getProcessingRecordFile(facts, { params, query: { format, language = facts.language } }) {
      const record = await getProcessingRecord(facts.scope, { ...params, language });
      return recordFile(printer, record, { fileName: `record-as-${params.role}`, format });
    },
    getPlatformContract: async ({ scope, language }, { query }) => ({
      status: 200,
      body: await getPlatformContract(scope, { language: query.language ?? language }),
    }),
    async acceptPlatformContract({ scope }, { body }) {
      await acceptPlatformContract(scope, body);
      return gone;
    },
    async getPlatformContractFile(facts, { query: { format, acceptance, language = facts.language } }) {
      const paper = await openPlatformContract(facts.scope, { acceptance, language });
      return paperFile(printer, paper, { fileName: 'processing-contract', format });
    },
    listOrganisationContracts: async ({ scope }, { params }) => ({
      status: 200,
      body: await listOrganisationContracts(scope, params),
    }),
    draftOrganisationContract: async ({ scope }, { params }) => ({
      status: 201,
      body: await draftOrganisationContract(scope, params),
    }),
    sendOrganisationContract: async ({ scope }, { params }) => ({
      status: 200,
      body: await sendOrganisationContract(scope, params),
    }),
    recordOrganisationContract: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await recordOrganisationContract(scope, { ...params, ...body }),
    }),
    async deleteOrganisationContract({ scope }, { params }) {
      await deleteOrganisationContract(scope, params);
      return gone;
    },
    async getOrganisationContractFile(facts, { params, query: { format, language = facts.language } }) {
      const paper = await openOrganisationContract(facts.scope, { ...params, language });
      return paperFile(printer, paper, { fileName: 'processing-contract', format });
    },
    listOwnContracts: async ({ scope, language }, { query }) => ({
      status: 200,
      body: await listOwnContracts(scope, { language: query.language ?? language }),
    }),
    async acceptOwnContract({ scope }, { params, body }) {
      await acceptOwnContract(scope, { ...params, ...body });
      return gone;
    },
    async getOwnContractFile(facts, { params, query: { format, language = facts.language } }) {
      const paper = await openOwnContract(facts.scope, { ...params, language });
      return paperFile(printer, paper, { fileName: 'processing-contract', format });
    },
    getPlatformRecord: async (facts, { query }) => ({
      status: 200,
      body: await getPlatformRecord(operatorScope(facts), { language: query.language ?? facts.language }),
    }),
    async getPlatformRecordFile(facts, { query: { format, language = facts.language } }) {
      const record = await getPlatformRecord(operatorScope(facts), { language });
      return recordFile(printer, record, { fileName: 'record-of-the-platform', format });
    },
    setOperatorRecord: async (facts, { body }) => ({
      status: 200,
      body: await setOperatorRecord(operatorScope(facts), body),
    }),
  };
}
