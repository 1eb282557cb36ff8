import {
  announceNotice,
  cancelAnnouncement,
  deleteAnnouncement,
  getAnnouncement,
  getReach,
  listOrganisationsToChoose,
  listAnnouncements,
  listCopies,
  previewAnnouncement,
  rewriteAnnouncement,
  sendAnnouncement,
  testAnnouncement,
  writeAnnouncement,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'listAnnouncements'
  | 'listAnnouncementOrganisations'
  | 'createAnnouncement'
  | 'announceNotice'
  | 'getAnnouncement'
  | 'updateAnnouncement'
  | 'deleteAnnouncement'
  | 'getAnnouncementReach'
  | 'previewAnnouncement'
  | 'testAnnouncement'
  | 'sendAnnouncement'
  | 'cancelAnnouncement'
  | 'listAnnouncementCopies';

export const announcementRoutes: Pick<Handlers, Names> = {
  listAnnouncements: async ({ scope }, { query }) => ({ status: 200, body: await listAnnouncements(scope, query) }),
  listAnnouncementOrganisations: async ({ scope }) => ({
    status: 200,
    body: await listOrganisationsToChoose(scope, undefined),
  }),
  createAnnouncement: async ({ scope }, { body }) => ({ status: 201, body: await writeAnnouncement(scope, body) }),
  announceNotice: async ({ scope }, { body }) => ({ status: 201, body: await announceNotice(scope, body) }),
  getAnnouncement: async ({ scope }, { params }) => ({ status: 200, body: await getAnnouncement(scope, params) }),
  updateAnnouncement: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await rewriteAnnouncement(scope, { ...params, ...body }),
  }),
  async deleteAnnouncement({ scope }, { params }) {
    await deleteAnnouncement(scope, params);
    return { status: 204, body: undefined };
  },
  getAnnouncementReach: async ({ scope }, { params }) => ({ status: 200, body: await getReach(scope, params) }),
  previewAnnouncement: async ({ scope }, { params, query }) => ({
    status: 200,
    body: await previewAnnouncement(scope, { ...params, ...query }),
  }),
  async testAnnouncement({ scope }, { params }) {
    await testAnnouncement(scope, params);
    return { status: 202, body: {} };
  },
  sendAnnouncement: async ({ scope }, { params }) => ({ status: 200, body: await sendAnnouncement(scope, params) }),
  cancelAnnouncement: async ({ scope }, { params }) => ({ status: 200, body: await cancelAnnouncement(scope, params) }),
  listAnnouncementCopies: async ({ scope }, { params, query }) => ({
    status: 200,
    body: await listCopies(scope, { ...params, ...query }),
  }),
};
