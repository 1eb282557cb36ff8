import {
  addRequestNote,
  answerDataRequest,
  applyCorrection,
  askForCorrection,
  askIdentity,
  closeDataRequest,
  confirmRequestIdentity,
  createOwnDataRequest,
  createVisitorDataRequest,
  endOwnRestriction,
  extendDataRequest,
  getCorrectable,
  getDataRequest,
  getLetterText,
  getOwnRestriction,
  listDataRequests,
  listLetterTexts,
  listOwnDataRequests,
  noteDataRequest,
  openDataRequestForm,
  openRequestLetter,
  openRequestMail,
  previewLetterText,
  requestOfTicket,
  resetLetterText,
  proposeRequestLetter,
  proveIdentity,
  restrictOwn,
  sendRequestLetter,
  setRequestRight,
  setLetterText,
  startDataRequest,
} from '@redlich/domain';
import type { dataRequestRoutes as routes } from '@redlich/contract';
import { browserWork } from '@redlich/platform/browser-work';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { serveFile } from '../http/serve-file.ts';
import { paperFile } from '../http/paper-file.ts';

export function dataRequestRoutes({ ports, printer }: ApiDependencies): Pick<Handlers, keyof typeof routes> {
  const work = browserWork(ports.secret, () => ports.clock.now());
  return {
    listDataRequests: async ({ scope }, { query }) => ({ status: 200, body: await listDataRequests(scope, query) }),
    noteDataRequest: async ({ scope }, { body }) => ({ status: 201, body: await noteDataRequest(scope, body) }),
    requestOfTicket: async ({ scope }, { body }) => ({ status: 201, body: await requestOfTicket(scope, body) }),
    getDataRequest: async ({ scope }, { params }) => ({ status: 200, body: await getDataRequest(scope, params) }),
    proposeRequestLetter: async ({ scope }, { params, query }) => ({
      status: 200,
      body: await proposeRequestLetter(scope, { ...params, ...query }),
    }),
    askIdentity: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await askIdentity(scope, { ...params, ...body }),
    }),
    proveIdentity: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await proveIdentity(scope, { ...params, ...body }),
    }),
    startDataRequest: async ({ scope }, { params }) => ({ status: 200, body: await startDataRequest(scope, params) }),
    extendDataRequest: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await extendDataRequest(scope, { ...params, ...body }),
    }),
    answerDataRequest: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await answerDataRequest(scope, { ...params, ...body }),
    }),
    setRequestRight: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await setRequestRight(scope, { ...params, ...body }),
    }),
    closeDataRequest: async ({ scope }, { params }) => ({ status: 200, body: await closeDataRequest(scope, params) }),
    sendRequestLetter: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await sendRequestLetter(scope, { ...params, ...body }),
    }),
    addRequestNote: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await addRequestNote(scope, { ...params, ...body }),
    }),
    async getRequestLetterFile({ scope }, { params, query: { format } }) {
      return paperFile(printer, await openRequestLetter(scope, params), { fileName: 'letter', format });
    },
    async getDataRequestMail({ scope }, { params }) {
      const blob = await openRequestMail(scope, params);
      return serveFile(scope, { blob, fileName: 'message.eml', contentType: 'message/rfc822', inline: false });
    },
    listLetterTexts: async ({ scope }) => ({ status: 200, body: await listLetterTexts(scope, undefined) }),
    getLetterText: async ({ scope }, { params }) => ({ status: 200, body: await getLetterText(scope, params) }),
    setLetterText: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await setLetterText(scope, { ...params, ...body }),
    }),
    previewLetterText: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await previewLetterText(scope, { ...params, ...body }),
    }),
    resetLetterText: async ({ scope }, { params }) => ({ status: 200, body: await resetLetterText(scope, params) }),
    applyCorrection: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await applyCorrection(scope, { ...params, ...body }),
    }),
    getCorrectable: async ({ scope }) => ({ status: 200, body: await getCorrectable(scope, undefined) }),
    askForCorrection: async ({ scope }, { body }) => ({ status: 201, body: await askForCorrection(scope, body) }),
    getOwnRestriction: async ({ scope }) => ({ status: 200, body: await getOwnRestriction(scope, undefined) }),
    restrictOwn: async ({ scope }, { body }) => ({ status: 201, body: await restrictOwn(scope, body) }),
    endOwnRestriction: async ({ scope }) => ({ status: 200, body: await endOwnRestriction(scope, undefined) }),
    listOwnDataRequests: async ({ scope }) => ({ status: 200, body: await listOwnDataRequests(scope, undefined) }),
    createOwnDataRequest: async ({ scope }, { body }) => ({
      status: 201,
      body: await createOwnDataRequest(scope, body),
    }),
    async createDataRequestForm({ scope }) {
      const form = await openDataRequestForm(scope, undefined);
      return { status: 201, body: { form, challenge: await work.challengeFor(form) } };
    },
    async createVisitorDataRequest({ scope, clientAddress, language }, { body }) {
      const proven = body.proof !== undefined && (await work.isDone(body.form, body.proof));
      await createVisitorDataRequest(scope, body, { clientAddress, language, proven });
      return { status: 202, body: { taken: true } };
    },
    confirmRequestIdentity: async ({ scope }, { body }) => ({
      status: 200,
      body: await confirmRequestIdentity(scope, body),
    }),
  };
}
