import {
  checkNotice,
  getNoticeVersion,
  listNoticeVersions,
  noticeAsMarkdown,
  noticeAsText,
  publishNotice,
  createActivity,
  createRecipient,
  deleteActivity,
  deleteRecipient,
  deleteRetentionRule,
  getNotice,
  getRegisters,
  listDisposals,
  listRetentionRules,
  previewRetention,
  setAuthority,
  setController,
  setDpo,
  setRetentionRule,
  updateActivity,
  updateRecipient,
} from '@redlich/domain';
import type { Handlers } from '../http/mount.ts';

type Names =
  | 'checkNotice'
  | 'getNoticeFile'
  | 'getNoticeVersion'
  | 'listNoticeVersions'
  | 'publishNotice'
  | 'getNotice'
  | 'getRegisters'
  | 'setController'
  | 'setDpo'
  | 'setAuthority'
  | 'createActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'createRecipient'
  | 'updateRecipient'
  | 'deleteRecipient'
  | 'listRetentionRules'
  | 'setRetentionRule'
  | 'deleteRetentionRule'
  | 'previewRetention'
  | 'listDisposals';

const gone = { status: 204, body: undefined } as const;

export const privacyRoutes: Pick<Handlers, Names> = {
  getNotice: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await getNotice(scope, {
      language: query.language ?? language,
      at: query.at === undefined ? undefined : new Date(query.at),
    }),
  }),
  async getNoticeFile({ scope, language }, { query }) {
    const notice = await getNotice(scope, { language: query.language ?? language });
    const [type, text] =
      query.format === 'md' ? ['text/markdown', noticeAsMarkdown(notice)] : ['text/plain', noticeAsText(notice)];
    return new Response(text, {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-language': notice.language,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
  listNoticeVersions: async ({ scope }) => ({ status: 200, body: await listNoticeVersions(scope, undefined) }),
  getNoticeVersion: async ({ scope, language }, { params, query }) => ({
    status: 200,
    body: await getNoticeVersion(scope, { ...params, language: query.language ?? language }),
  }),
  publishNotice: async ({ scope }) => ({ status: 201, body: await publishNotice(scope, undefined) }),
  checkNotice: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await checkNotice(scope, { language: query.language ?? language }),
  }),
  getRegisters: async ({ scope }) => ({ status: 200, body: await getRegisters(scope, undefined) }),
  setController: async ({ scope }, { body }) => ({ status: 200, body: await setController(scope, body) }),
  setDpo: async ({ scope }, { body }) => ({ status: 200, body: await setDpo(scope, body) }),
  setAuthority: async ({ scope }, { body }) => ({ status: 200, body: await setAuthority(scope, body) }),
  createActivity: async ({ scope }, { body }) => ({ status: 201, body: await createActivity(scope, body) }),
  updateActivity: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateActivity(scope, { ...params, ...body }),
  }),
  async deleteActivity({ scope }, { params }) {
    await deleteActivity(scope, params);
    return gone;
  },
  createRecipient: async ({ scope }, { body }) => ({ status: 201, body: await createRecipient(scope, body) }),
  updateRecipient: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateRecipient(scope, { ...params, ...body }),
  }),
  async deleteRecipient({ scope }, { params }) {
    await deleteRecipient(scope, params);
    return gone;
  },
  listRetentionRules: async ({ scope }) => ({ status: 200, body: await listRetentionRules(scope, undefined) }),
  setRetentionRule: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await setRetentionRule(scope, { ...params, ...body }),
  }),
  async deleteRetentionRule({ scope }, { params }) {
    await deleteRetentionRule(scope, params);
    return gone;
  },
  async previewRetention({ scope }, { query: { on, ...rule } }) {
    return {
      status: 200,
      body: await previewRetention(scope, { ...rule, at: on ? new Date(`${on}T00:00:00Z`) : undefined }),
    };
  },
  listDisposals: async ({ scope }) => ({ status: 200, body: await listDisposals(scope, undefined) }),
};
