import type { breachRoutes as contracted } from '@redlich/contract';
import {
  addBreachMeasure,
  assessBreach,
  changeBreach,
  closeBreach,
  completeBreachMeasure,
  decideOnPeople,
  draftBreachAnnouncement,
  getBreach,
  listBreaches,
  noteBreachNotification,
  openBreachLetter,
  recordBreach,
  writeBreachLetter,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { paperFile } from '../http/paper-file.ts';

export function breachRoutes({ printer }: ApiDependencies): Pick<Handlers, keyof typeof contracted> {
  return {
    listBreaches: async ({ scope }, { query }) => ({ status: 200, body: await listBreaches(scope, query) }),
    recordBreach: async ({ scope }, { body }) => ({ status: 201, body: await recordBreach(scope, body) }),
    getBreach: async ({ scope }, { params }) => ({ status: 200, body: await getBreach(scope, params) }),
    changeBreach: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await changeBreach(scope, { ...params, ...body }),
    }),
    assessBreach: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await assessBreach(scope, { ...params, ...body }),
    }),
    writeBreachLetter: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await writeBreachLetter(scope, { ...params, ...body }),
    }),
    async getBreachLetterFile(facts, { params, query: { format, language = facts.language } }) {
      const paper = await openBreachLetter(facts.scope, { ...params, language });
      return paperFile(printer, paper, { fileName: 'breach-notification', format });
    },
    noteBreachNotification: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await noteBreachNotification(scope, { ...params, ...body }),
    }),
    decideOnPeople: async ({ scope }, { params, body }) => ({
      status: 200,
      body: await decideOnPeople(scope, { ...params, ...body }),
    }),
    draftBreachAnnouncement: async ({ scope }, { params }) => ({
      status: 201,
      body: await draftBreachAnnouncement(scope, params),
    }),
    addBreachMeasure: async ({ scope }, { params, body }) => ({
      status: 201,
      body: await addBreachMeasure(scope, { ...params, ...body }),
    }),
    completeBreachMeasure: async ({ scope }, { params }) => ({
      status: 200,
      body: await completeBreachMeasure(scope, params),
    }),
    closeBreach: async ({ scope }, { params }) => ({ status: 200, body: await closeBreach(scope, params) }),
  };
}
