import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { requestLetterKindSchema, type Language, type RequestLetterKind } from '@redlich/contract';
import { mintTenant, openTestPorts, stateRegisters, type TestPorts, type TestTenant } from '../testing/index.ts';
import {
  createOwnDataRequest,
  getDataRequest,
  getLetterText,
  listLetterTexts,
  noteDataRequest,
  previewLetterText,
  proposeRequestLetter,
  resetLetterText,
  setLetterText,
} from './data-requests/index.ts';

let testPorts: TestPorts;
let tenant: TestTenant;
beforeAll(async () => {
  testPorts = await openTestPorts({ now: new Date('2026-03-10T09:00:00Z') });
});
beforeEach(async () => {
  tenant = await mintTenant(testPorts.ports);
  await stateRegisters(tenant);
});
afterAll(() => testPorts.close());

const receipt = { kind: 'receipt', language: 'de' } as const;
const words = { subject: 'Moin, Nr. {Nummer}', body: 'Moin {Name},\n\n{Nummer}: Antwort bis {Frist}.\n\n{Absender}' };
const receiptOf = async (text = 'Bitte alles.') => {
  const { id } = await createOwnDataRequest(tenant.as.customer, { right: 'access', text });
  return (await getDataRequest(tenant.as.dpo, { id })).letters[0]!;
};

test('the receipt that leaves by itself is in the tenant’s own words, and in ours again after the way back', async () => {
  const ours = await receiptOf();
  await setLetterText(tenant.as.dpo, { ...receipt, ...words });
  const own = await receiptOf();
  expect(own).toMatchObject({ subject: 'Moin, Nr. 2', kind: 'receipt' });
  expect(own.body).toMatch(/^Moin Jutta Kern,\n\n2: Antwort bis 10\. April 2026\.\n\n/);
  expect(await getLetterText(tenant.as.admin, receipt)).toMatchObject({
    ...words,
    isOwn: true,
    updatedBy: { id: tenant.as.dpo.actor.id },
  });
  const back = await resetLetterText(tenant.as.dpo, receipt);
  expect(back).toMatchObject({ isOwn: false, subject: back.supplied.subject, body: back.supplied.body });
  expect((await receiptOf()).body).toBe(ours.body.replace('Nummer 1.', 'Nummer 3.'));
});

test('of another tenant nothing is taken, and what left keeps its words', async () => {
  await setLetterText(tenant.as.dpo, { ...receipt, ...words });
  const { id } = await createOwnDataRequest(tenant.as.customer, { right: 'access', text: '' });
  await setLetterText(tenant.as.dpo, { ...receipt, ...words, subject: 'Später {Nummer}' });
  expect((await getDataRequest(tenant.as.dpo, { id })).letters[0]!.subject).toBe('Moin, Nr. 1');
  const other = await mintTenant(testPorts.ports);
  expect((await listLetterTexts(other.as.dpo, undefined)).items.filter(({ isOwn }) => isOwn)).toEqual([]);
  expect((await listLetterTexts(tenant.as.dpo, undefined)).items.filter(({ isOwn }) => isOwn)).toMatchObject([receipt]);
});

test('only whoever protects data changes letters; others with the requests read them', async () => {
  await expect(setLetterText(tenant.as.admin, { ...receipt, ...words })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(resetLetterText(tenant.as.agent, receipt)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(getLetterText(tenant.as.agent, receipt)).rejects.toMatchObject({ code: 'forbidden' });
});

describe('what is refused, by its name', () => {
  test.each<[RequestLetterKind, Language, object, object]>([
    [
      'receipt',
      'de',
      { body: 'Nr. {Nummer}, {Anrede}' },
      { field: 'body', problem: 'placeholderMissing', value: '{Frist}' },
    ],
    ['receipt', 'en', { body: 'No. {number}' }, { field: 'body', problem: 'placeholderMissing', value: '{deadline}' }],
    [
      'receipt',
      'de',
      { body: '{Frist} {Nummer} {Telefon}' },
      { field: 'body', problem: 'placeholderForeign', value: '{Telefon}' },
    ],
    [
      'receipt',
      'de',
      { subject: '{Ergebnis}' },
      { field: 'subject', problem: 'placeholderForeign', value: '{Ergebnis}' },
    ],
    ['receipt', 'de', { body: '{Frist} {Nummer} {Name' }, { field: 'body', problem: 'braceAlone', value: '{Name' }],
    [
      'receipt',
      'de',
      { body: '{Frist} {Nummer} ‹noch etwas›' },
      { field: 'body', problem: 'gapNotHere', value: '‹noch etwas›' },
    ],
    [
      'refusal',
      'de',
      { body: '{Aufsichtsbehörde} {Rechtsweg}' },
      { field: 'body', problem: 'placeholderMissing', value: '{Ablehnungsgrund}' },
    ],
    [
      'refusal',
      'de',
      { body: '{Ablehnungsgrund} {Rechtsweg}' },
      { field: 'body', problem: 'placeholderMissing', value: '{Aufsichtsbehörde}' },
    ],
    [
      'refusal',
      'en',
      { body: '{ground of refusal} {authority}' },
      { field: 'body', problem: 'placeholderMissing', value: '{court}' },
    ],
    [
      'recipients',
      'de',
      { body: '{Name} {Nummer} {Bitte}' },
      { field: 'body', problem: 'placeholderForeign', value: '{Name}' },
    ],
  ])('%s %s %o', async (kind, language, more, problem) => {
    const text = { kind, language, subject: 'Betreff', body: '', ...more };
    const fit = text.body === '' ? (await getLetterText(tenant.as.dpo, { kind, language })).body : text.body;
    for (const attempt of [setLetterText, previewLetterText])
      await expect(attempt(tenant.as.dpo, { ...text, body: fit })).rejects.toMatchObject({ fields: [problem] });
    expect((await getLetterText(tenant.as.dpo, { kind, language })).isOwn).toBe(false);
  });
});

test.each(requestLetterKindSchema.options.flatMap((kind) => [[kind, 'de'] as const, [kind, 'en'] as const]))(
  'the supplied %s in %s passes what own words have to, and its preview leaves no placeholder open',
  async (kind, language) => {
    const { supplied, placeholders } = await getLetterText(tenant.as.dpo, { kind, language });
    expect(await setLetterText(tenant.as.dpo, { kind, language, ...supplied })).toMatchObject({ isOwn: true });
    const preview = await previewLetterText(tenant.as.dpo, { kind, language, ...supplied });
    expect(preview.body).not.toMatch(/[{}]|undefined|\n{3}/);
    expect(placeholders.filter(({ isRequired, example }) => isRequired && example === '')).toEqual([]);
  },
);

test('what a person calls themselves is no placeholder and no gap', async () => {
  await setLetterText(tenant.as.dpo, { ...receipt, ...words });
  const { id } = await noteDataRequest(tenant.as.dpo, {
    right: 'access',
    source: 'letter',
    receivedOn: '2026-03-09',
    name: '{Absender} ‹x›',
    email: 'ina@fremd.example',
    address: '',
    language: 'de',
    text: '',
  });
  const { body } = await proposeRequestLetter(tenant.as.dpo, { id, kind: 'receipt' });
  expect(body).toMatch(/^Moin \{Absender\} x,/);
});

test('names of placeholders are taken in whatever letters and spaces they are written', async () => {
  await setLetterText(tenant.as.dpo, { ...receipt, subject: '{ nummer }', body: '{NUMMER} {frist}' });
  expect((await receiptOf()).body).toBe('1 10. April 2026');
});
