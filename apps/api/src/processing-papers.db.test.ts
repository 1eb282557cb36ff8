import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationContract, OwnContract, PlatformContract, ProcessingRecord } from '@redlich/contract';
import { createOrganisation, createRecipient, setController, updateCustomer } from '@redlich/domain';
import { mintTenant, stateRegisters, type TestTenant } from '@redlich/domain/testing';
import { pdfText } from '@redlich/platform/testing';
import { openTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let tenant: TestTenant;
let other: TestTenant;
let organisationId: string;
beforeAll(async () => {
  api = await openTestApi();
  [tenant, other] = [await mintTenant(api.ports), await mintTenant(api.ports)];
  await stateRegisters(tenant);
  await createRecipient(tenant.as.dpo, {
    name: '=HYPERLINK("https://evil.example")',
    role: 'processor',
    purpose: { de: 'Betrieb', en: 'hosting' },
    country: 'US',
    transferMechanism: 'scc',
    clausesOn: '2024-01-02',
  });
  ({ id: organisationId } = await createOrganisation(tenant.as.admin, { name: 'Kunde AG' }));
  await updateCustomer(tenant.as.admin, { id: tenant.as.customer.actor.id!, organisationId });
});
afterAll(() => api.close());

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the record of processing activities', () => {
  test('as controller it has everything that Art. 30(1) asks for, in both languages', async () => {
    for (const language of ['de', 'en'] as const) {
      const path = `/privacy/records/controller?language=${language}`;
      const { paper, columns, rows } = await json<ProcessingRecord>(api.ask(tenant, 'dpo', 'GET', path));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(row).not.toContain('');
      }
      const pdf = await api.ask(tenant, 'dpo', 'GET', path.replace('?', '/file?format=pdf&'));
      const text = await pdfText(await bytesOf(pdf));
      expect(text).toContain('Möwe IT');
      expect(text).toContain('datenschutz@moewe.example');
      expect(text.replaceAll(/[\s-]/g, '')).toContain(paper.title.replaceAll(/[\s-]/g, ''));
      expect(text).toContain('2021/914');
    }
  });

  test('as CSV nothing in it is a formula', async () => {
    const response = await api.ask(tenant, 'admin', 'GET', '/privacy/records/controller/file?format=csv&language=de');
    expect(response.headers.get('content-disposition')).toContain('record-as-controller-de.csv');
    const csv = await response.text();
    expect(csv.trim().split('\r\n').length).toBeGreaterThan(1);
    expect(csv).not.toMatch(/(^|[,"])\s*[=+@]/m);
  });

  test('the same day gives the same bytes, and who may not read the registers gets nothing', async () => {
    const path = '/privacy/records/controller/file?format=pdf&language=de';
    const [first, second] = [await api.ask(tenant, 'dpo', 'GET', path), await api.ask(tenant, 'dpo', 'GET', path)];
    expect(await bytesOf(first)).toEqual(await bytesOf(second));
    expect((await api.ask(tenant, 'agent', 'GET', path)).status).toBe(403);
    expect((await api.ask(tenant, 'customer', 'GET', path)).status).toBe(403);
  });
});

describe('the contract with the platform', () => {
  const path = '/privacy/platform-contract';
  const read = (who: 'dpo' | 'admin', of = tenant) =>
    json<PlatformContract>(api.ask(of, who, 'GET', `${path}?language=de`));

  test('is offered with measures as they are found, accepted by name and hash, and kept word for word', async () => {
    const offered = await read('admin');
    expect(offered.isAccepted).toBe(false);
    expect(offered.measures.map(({ verdict }) => verdict)).toContain('holds');
    const body = { sha256: offered.sha256, name: 'Wiebke Möwe' };
    expect((await api.ask(tenant, 'admin', 'POST', `${path}/acceptances`, body)).status).toBe(204);
    const { isAccepted, acceptances } = await read('dpo');
    expect(isAccepted).toBe(true);
    expect(acceptances).toMatchObject([{ acceptedBy: 'Wiebke Möwe', sha256: offered.sha256, isKept: true }]);
    const file = () => api.ask(tenant, 'dpo', 'GET', `${path}/file?format=pdf&acceptance=${acceptances[0]!.id}`);
    const kept = await bytesOf(await file());
    expect(await pdfText(kept)).toContain('Wiebke Möwe hat diesen Vertrag');
    await setController(tenant.as.dpo, {
      name: 'Ganz anders',
      legalForm: 'AG',
      address: { street: 'Deich 1', postalCode: '24103', city: 'Kiel', country: 'DE' },
      email: 'info@anders.example',
      phone: '',
    });
    expect(await bytesOf(await file())).toEqual(kept);
  });

  test('accepting twice keeps one acceptance; another text than the one offered is refused', async () => {
    const { sha256 } = await read('admin');
    const accept = (body: object) => api.ask(tenant, 'dpo', 'POST', `${path}/acceptances`, body);
    expect((await accept({ sha256, name: 'Noch einmal' })).status).toBe(204);
    expect((await read('dpo')).acceptances).toHaveLength(1);
    expect((await accept({ sha256: '0'.repeat(64), name: 'X' })).status).toBe(422);
    expect((await accept({ sha256, name: '' })).status).toBe(422);
  });

  test('of another tenant it is not found, and neither agents nor customers see it', async () => {
    const { id } = (await read('dpo')).acceptances[0]!;
    expect((await api.ask(other, 'dpo', 'GET', `${path}/file?format=pdf&acceptance=${id}`)).status).toBe(404);
    expect((await read('dpo', other)).acceptances).toEqual([]);
    for (const who of ['agent', 'customer'] as const)
      expect((await api.ask(tenant, who, 'GET', path)).status).toBe(403);
  });
});

describe('the contract with an organisation', () => {
  const draft = (who: 'admin' | 'agent' = 'admin', of = tenant) =>
    api.ask(of, who, 'POST', `/organisations/${organisationId}/processing-contracts`, {});
  const own = () =>
    json<{ items: OwnContract[] }>(api.ask(tenant, 'customer', 'GET', '/profile/processing-contracts?language=de'));

  test('goes from draft to sent to accepted in the portal, and cannot be accepted twice', async () => {
    expect((await draft('agent')).status).toBe(403);
    expect((await draft('admin', other)).status).toBe(404);
    const made = await json<OrganisationContract>(draft());
    expect(made).toMatchObject({ version: 1, state: 'draft' });
    expect((await draft()).status).toBe(409);
    expect((await own()).items).toEqual([]);
    const path = `/processing-contracts/${made.id}`;
    expect((await api.ask(other, 'admin', 'POST', `${path}/sending`, {})).status).toBe(404);
    expect((await api.ask(tenant, 'admin', 'POST', `${path}/sending`, {})).status).toBe(200);
    expect((await api.ask(tenant, 'admin', 'DELETE', path)).status).toBe(409);

    const [sent] = (await own()).items as [OwnContract];
    expect(sent).toMatchObject({ organisation: 'Kunde AG', state: 'sent', sha256: made.sha256.de });
    const accept = (body: object, of = tenant) =>
      api.ask(of, 'customer', 'POST', `/profile/processing-contracts/${made.id}/acceptance`, body);
    expect((await accept({ sha256: 'a'.repeat(64), name: 'Jutta Kern' })).status).toBe(422);
    expect((await accept({ sha256: sent.sha256, name: 'Fremd' }, other)).status).toBe(404);
    expect((await accept({ sha256: sent.sha256, name: 'Jutta Kern' })).status).toBe(204);
    expect((await accept({ sha256: sent.sha256, name: 'Jutta Kern' })).status).toBe(409);

    const { items } = await json<{ items: OrganisationContract[] }>(
      api.ask(tenant, 'dpo', 'GET', `/organisations/${organisationId}/processing-contracts`),
    );
    expect(items).toMatchObject([{ state: 'accepted', acceptance: { name: 'Jutta Kern', by: 'customer' } }]);
    const pdf = await api.ask(tenant, 'customer', 'GET', `/profile${path}/file?format=pdf&language=de`);
    const text = await pdfText(await bytesOf(pdf));
    expect(text).toContain('Jutta Kern hat diesen Vertrag');
    expect(text.replaceAll(' ', '')).toContain(made.sha256.de);
    expect((await api.ask(tenant, 'customer', 'GET', `${path}/file?format=pdf`)).status).toBe(403);
  });

  test('stands in the record as processor, and a next version can be noted as signed on paper', async () => {
    const record = () =>
      json<ProcessingRecord>(api.ask(tenant, 'dpo', 'GET', '/privacy/records/processor?language=de'));
    expect((await record()).rows).toHaveLength(1);
    expect((await record()).rows[0]!.join()).toContain('Kunde AG');
    const second = await json<OrganisationContract>(draft());
    expect(second.version).toBe(2);
    const note = (acceptedOn: string) =>
      api.ask(tenant, 'admin', 'POST', `/processing-contracts/${second.id}/acceptance`, {
        name: 'Karl Kern',
        acceptedOn,
        note: 'Ordner 7',
      });
    expect((await note('2999-01-01')).status).toBe(422);
    expect(await json<OrganisationContract>(note('2026-01-02'))).toMatchObject({
      state: 'accepted',
      acceptance: { name: 'Karl Kern', by: 'staff', note: 'Ordner 7' },
    });
    const third = await json<OrganisationContract>(draft());
    expect((await api.ask(tenant, 'admin', 'DELETE', `/processing-contracts/${third.id}`)).status).toBe(204);
  });
});
