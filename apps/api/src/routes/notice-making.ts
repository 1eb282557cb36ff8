import { createHash } from 'node:crypto';
import {
  checkOwnText,
  createOwnSentence,
  decideNoticeReview,
  deleteOwnSentence,
  deleteOwnWording,
  getEmbedding,
  getNoticeFeed,
  getNoticeShape,
  getPublication,
  getWordedSentence,
  importNotice,
  requestNoticeReview,
  setEmbedSites,
  setNoticeSections,
  setOwnWording,
  setReviewRule,
  updateOwnSentence,
  withdrawNoticeReview,
  withdrawNoticeVersion,
} from '@redlich/domain';
import type { noticeMakingRoutes as contractRoutes } from '@redlich/contract';
import { inWordsOf } from '../http/findings.ts';
import type { Handlers } from '../http/mount.ts';

const gone = { status: 204, body: undefined } as const;

export const noticeMakingRoutes: Pick<Handlers, keyof typeof contractRoutes> = {
  async importNotice({ scope, language }, { body }) {
    const { findings, ...read } = await importNotice(scope, body);
    return { status: 200, body: { ...read, findings: inWordsOf(findings, language) } };
  },
  getNoticeShape: async ({ scope }) => ({ status: 200, body: await getNoticeShape(scope, undefined) }),
  setNoticeSections: async ({ scope }, { body }) => ({ status: 200, body: await setNoticeSections(scope, body) }),
  setEmbedSites: async ({ scope }, { body }) => ({ status: 200, body: await setEmbedSites(scope, body) }),
  setReviewRule: async ({ scope }, { body }) => ({ status: 200, body: await setReviewRule(scope, body) }),
  createOwnSentence: async ({ scope }, { body }) => ({ status: 201, body: await createOwnSentence(scope, body) }),
  updateOwnSentence: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await updateOwnSentence(scope, { ...params, ...body }),
  }),
  async deleteOwnSentence({ scope }, { params }) {
    await deleteOwnSentence(scope, params);
    return gone;
  },
  getWordedSentence: async ({ scope }, { params }) => ({ status: 200, body: await getWordedSentence(scope, params) }),
  setOwnWording: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await setOwnWording(scope, { ...params, ...body }),
  }),
  async deleteOwnWording({ scope }, { params }) {
    await deleteOwnWording(scope, params);
    return gone;
  },
  async checkOwnText({ scope, language }, { body }) {
    const { de, en } = await checkOwnText(scope, body);
    return {
      status: 200,
      body: {
        de: { ...de, findings: inWordsOf(de.findings, language) },
        en: { ...en, findings: inWordsOf(en.findings, language) },
      },
    };
  },
  getPublication: async ({ scope, language }, { query }) => ({
    status: 200,
    body: await getPublication(scope, { language: query.language ?? language }),
  }),
  requestNoticeReview: async ({ scope }, { body }) => ({ status: 201, body: await requestNoticeReview(scope, body) }),
  decideNoticeReview: async ({ scope }, { params, body }) => ({
    status: 200,
    body: await decideNoticeReview(scope, { ...params, ...body }),
  }),
  async withdrawNoticeReview({ scope }, { params }) {
    await withdrawNoticeReview(scope, params);
    return gone;
  },
  withdrawNoticeVersion: async ({ scope }, { params }) => ({
    status: 200,
    body: await withdrawNoticeVersion(scope, params),
  }),
  async getNoticeFeed({ scope, language }, { query }, c) {
    const feed = await getNoticeFeed(scope, { language: query.language ?? language });
    const etag = `"${createHash('sha256').update(feed).digest('hex').slice(0, 32)}"`;
    const headers = { etag, 'cache-control': 'public, max-age=300', vary: 'accept-language' };
    const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag)) return new Response(null, { status: 304, headers });
    return new Response(feed, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
  },
  getEmbedding: async ({ scope }) => ({ status: 200, body: await getEmbedding(scope, undefined) }),
};
