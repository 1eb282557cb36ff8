import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import { mintTenant, type TestTenant } from '@redlich/domain/testing';
import { consoleHost, openTestApi, type TestApi } from '../testing/api.ts';
import { forgetAttempts } from '../testing/furnish.ts';

let api: TestApi;
let tenant: TestTenant;
beforeAll(async () => {
  api = await openTestApi();
  tenant = await mintTenant(api.ports);
});
beforeEach(() => forgetAttempts(api.database));
afterAll(() => api.close());

const lint = (host: string, body: unknown, headers: Record<string, string> = {}) =>
  api.app.request('/api/v1/tools/notice-lint', {
    method: 'POST',
    headers: { host, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

interface Answer {
  language: string;
  findings: { id: string; severity: string; message: string; start: number; end: number; proposal: string }[];
}
const answerOf = async (response: Response) => (await response.json()) as Answer;

describe('POST /tools/notice-lint', () => {
  test('answers on every host, to somebody not logged in, with places in the text as it was sent', async () => {
    const text = '  Grundlage für die Müllabfuhr ist das TTDSG.';
    for (const host of [tenant.host, api.ports.site.platformDomain, consoleHost]) {
      const response = await lint(host, { text, language: 'de' });
      expect(response.status, host).toBe(200);
      const { findings } = await answerOf(response);
      expect(findings.map(({ id }) => id)).toEqual(['L01']);
      const [{ start, end, severity, proposal }] = findings as [Answer['findings'][number]];
      expect(text.slice(start, end)).toBe('TTDSG');
      expect(severity).toBe('error');
      expect(proposal).toContain('TDDDG');
    }
  });

  test('speaks the language asked for, and without one that of the text', async () => {
    const text = 'The cookie falls under the TTDSG, and we think that it is not to be changed.';
    const german = await answerOf(await lint(tenant.host, { text, language: 'de' }));
    expect(german.findings[0]?.message).toContain('heißt seit');
    const own = await answerOf(await lint(tenant.host, { text }));
    expect(own.language).toBe('en');
    expect(own.findings[0]?.message).toContain('has been called');
  });

  test.each([
    [{ text: '', language: 'de' }, 422],
    [{ language: 'de' }, 422],
    [{ text: 'Text', language: 'fr' }, 422],
    [{ text: 'x'.repeat(200_001), language: 'de' }, 422],
    [{ text: 'Text', language: 'de', more: true }, 422],
  ])('refuses what it cannot read', async (body, status) => {
    expect((await lint(tenant.host, body)).status).toBe(status);
  });

  test('takes 200,000 characters and refuses a megabyte', async () => {
    expect((await lint(tenant.host, { text: 'x'.repeat(200_000), language: 'en' })).status).toBe(200);
    expect((await lint(tenant.host, { text: 'x'.repeat(1_100_000), language: 'en' })).status).toBe(413);
  });

  test('an address that asks without end has to wait, and another does not', async () => {
    const ask = async (address: string) =>
      (await lint(tenant.host, { text: 'Text', language: 'de' }, { 'x-forwarded-for': address })).status;
    for (let at = 0; at < 20; at++) expect(await ask('203.0.113.9')).toBe(200);
    expect(await ask('203.0.113.9')).toBe(429);
    expect(await ask('203.0.113.10')).toBe(200);
  });

  test('nothing of the text is stored', async () => {
    await lint(tenant.host, { text: 'KANARIENVOGEL TTDSG', language: 'de' });
    const client = new pg.Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenant.tenantId]);
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'platform')`,
    );
    expect(tables.rows.length).toBeGreaterThan(20);
    for (const { name } of tables.rows) {
      const found = await client.query(`select 1 from ${name} t where t::text like '%KANARIENVOGEL%' limit 1`);
      expect(found.rows, name).toEqual([]);
    }
    await client.end();
  });
});
