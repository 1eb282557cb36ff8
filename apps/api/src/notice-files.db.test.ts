import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice, PublishedNotice } from '@redlich/contract';
import { mintTenant, stateRegisters, type TestTenant } from '@redlich/domain/testing';
import { pdfText } from '@redlich/platform/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  await stateRegisters(tenant);
});
afterAll(() => api.close());

const file = (query: string, of = tenant) => api.ask(of, 'anonymous', 'GET', `/privacy/notice/file?${query}`);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test('before it is published the file says that it is a draft', async () => {
  const pdf = await file('format=pdf&language=de', other);
  expect(pdf.status).toBe(200);
  expect(await pdfText(await bytesOf(pdf))).toContain('Noch nicht veröffentlicht');
  expect(await (await file('format=html&language=en', other)).text()).toContain('Not published yet');
});

test('anybody gets the notice in force as PDF, page and data, each with all that it says', async () => {
  await api.ask(tenant, 'dpo', 'POST', '/privacy/versions', {});
  for (const language of ['de', 'en'] as const) {
    const notice = (await (
      await api.ask(tenant, 'anonymous', 'GET', `/privacy/notice?language=${language}`)
    ).json()) as Notice;
    const pdf = await file(`format=pdf&language=${language}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-language')).toBe(language);
    const hashOfVersion = notice.published!.sha256[language];
    // A sentence may go on over the page: the line at its foot stands between.
    const foot = new RegExp(`(?:Fassung|Version)1·SHA256${hashOfVersion}\\d+/\\d+`, 'g');
    const text = (await pdfText(await bytesOf(pdf))).replaceAll(/[\s-]/g, '').replaceAll(foot, '');
    const html = await (await file(`format=html&language=${language}`)).text();
    expect(notice.sections[0]!.id).toBe('summary');
    for (const { heading, blocks } of notice.sections) {
      expect(text).toContain(heading.replaceAll(/[\s-]/g, ''));
      expect(html).toContain(`<h2>${heading}</h2>`);
      for (const { text: said } of blocks.flatMap((block) =>
        block.kind === 'table' || block.kind === 'address' ? [] : block.sentences,
      ))
        expect(text).toContain(said.replaceAll(/[\s-]/g, ''));
    }
    expect(text).toContain(hashOfVersion);
    expect(html).toContain(hashOfVersion);
    const data = (await (await file(`format=json&language=${language}`)).json()) as PublishedNotice;
    expect(data.document.sections).toEqual(notice.sections);
  }
});

test('the page runs nothing, fetches nothing and shows no address to harvesters', async () => {
  const page = await file('format=html&language=de');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'sha256-");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const html = await page.text();
  expect(html).toContain('datenschutz<span>@</span><span>moewe.example</span>');
  expect(html).not.toMatch(/[\p{L}\d]@[\p{L}\d]/u);
  expect(html).not.toMatch(/<script|<img|<link|src=|url\(/);
});

test('an old version stays as it was, to the byte; one that is not there, or of another tenant, is not found', async () => {
  const first = await bytesOf(await file('format=pdf&language=de&version=1'));
  const rule = { category: 'auditLog', period: 'P100D', reason: '' };
  const publishing = { 'notice-drift': 'publish' };
  await api.ask(tenant, 'dpo', 'PUT', '/retention/rules', rule, publishing);
  const now = await bytesOf(await file('format=pdf&language=de'));
  expect(await bytesOf(await file('format=pdf&language=de&version=1'))).toEqual(first);
  expect(await pdfText(now)).toContain('Fassung: 2');
  expect((await file('format=pdf&version=3')).status).toBe(404);
  expect((await file('format=pdf&version=1', other)).status).toBe(404);
  expect((await file('format=docx')).status).toBe(422);
});
