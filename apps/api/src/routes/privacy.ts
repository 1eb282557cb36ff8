import {
  checkNotice,
  checkNoticeNow,
  getNoticeVersion,
  listNoticeChecks,
  listNoticeVersions,
  noticeAsMarkdown,
  noticeAsPaper,
  noticeAsText,
  publishNotice,
  createActivity,
  deleteActivity,
  getActivityChoices,
  getConfiguredNotice,
  getNotice,
  getReadiness,
  getRegisters,
  setAuthority,
  setController,
  setDpo,
  updateActivity,
  type Scope,
} from '@redlich/domain';
import type { Language } from '@redlich/contract';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { paperFile } from '../http/paper-file.ts';

type Names =
  | 'checkNotice'
  | 'checkNoticeNow'
  | 'getReadiness'
  | 'listNoticeChecks'
  | 'getNoticeFile'
  | 'getNoticeVersion'
  | 'listNoticeVersions'
  | 'publishNotice'
  | 'getNotice'
  | 'getRegisters'
  | 'setController'
  | 'setDpo'
  | 'setAuthority'
  | 'getActivityChoices'
  | 'getConfiguredNotice'
  | 'createActivity'
  | 'updateActivity'
  | 'deleteActivity';

const gone = { status: 204, body: undefined } as const;

/** The notice in force or the one asked for, apart from when and how it was published. */
async function noticeOf(scope: Scope, language: Language, version: number | undefined) {
  if (version !== undefined) {
    const { document, changes: _, ...published } = await getNoticeVersion(scope, { version, language });
    return { published, changedAt: published.validFrom, document };
  }
  const { published, changedAt, missing: _, ...document } = await getNotice(scope, { language });
  return { published, changedAt, document };
}

export const privacyRoutes = ({ printer }: ApiDependencies): Pick<Handlers, Names> => ({
  getNotice: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await getNotice(scope, {
      language: query.language ?? language,
      at: query.at === undefined ? undefined : new Date(query.at),
    }),
  }),
  async getNoticeFile({ scope, language: preferred }, { query: { format, version, language = preferred } }) {
    const { document, ...standing } = await noticeOf(scope, language, version);
    if (format !== 'txt' && format !== 'md') {
      const fileName = `privacy-notice-${standing.published?.version ?? 'draft'}`;
      const json = { ...standing, document };
      return paperFile(printer, noticeAsPaper(document, standing), { fileName, format, json });
    }
    const [type, text] =
      format === 'md' ? ['text/markdown', noticeAsMarkdown(document)] : ['text/plain', noticeAsText(document)];
    return new Response(text, {
      headers: {
        'content-type': `${type}; charset=utf-8`,
        'content-language': language,
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
  publishNotice: async ({ scope }, { body }) => ({ status: 201, body: await publishNotice(scope, body) }),
  checkNotice: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await checkNotice(scope, { language: query.language ?? language, of: query.of }),
  }),
  getReadiness: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await getReadiness(scope, { language: query.language ?? language }),
  }),
  listNoticeChecks: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await listNoticeChecks(scope, { language: query.language ?? language }),
  }),
  checkNoticeNow: async ({ scope }) => ({ status: 201, body: await checkNoticeNow(scope, undefined) }),
  getRegisters: async ({ scope }) => ({ status: 200, body: await getRegisters(scope, undefined) }),
  setController: async ({ scope }, { body }) => ({ status: 200, body: await setController(scope, body) }),
  setDpo: async ({ scope }, { body }) => ({ status: 200, body: await setDpo(scope, body) }),
  setAuthority: async ({ scope }, { body }) => ({ status: 200, body: await setAuthority(scope, body) }),
  getConfiguredNotice: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await getConfiguredNotice(scope, { language: query.language ?? language }),
  }),
  getActivityChoices: async ({ scope, language }) => ({
    status: 200,
    body: await getActivityChoices(scope, { language }),
  }),
  createActivity: async ({ scope }, { body }) => ({ status: 201, body: await createActivity(scope, body) }),
  updateActivity: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateActivity(scope, { ...params, ...body }),
  }),
  async deleteActivity({ scope }, { params }) {
    await deleteActivity(scope, params);
    return gone;
  },
});
