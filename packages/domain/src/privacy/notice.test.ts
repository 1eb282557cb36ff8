import { expect, test } from 'vitest';
import type { Registers } from '@redlich/contract';
import { renderNotice, type NoticeFacts } from './notice.ts';

const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };
const registers: Registers = {
  controller: { name: 'Seewind Systeme', legalForm: 'GmbH', address, email: 'info@seewind.example', phone: '' },
  dpo: { name: '', email: 'datenschutz@seewind.example', address },
  authority: { name: 'Aufsicht', address, email: 'post@aufsicht.example', website: 'https://aufsicht.example' },
  dpoNotRequired: false,
  activities: [
    {
      id: '1',
      purpose: { de: 'Anfragen beantworten', en: 'answering requests' },
      legalBasis: 'contract',
      interest: { de: '', en: '' },
    },
  ],
  recipients: [],
};
const facts: NoticeFacts = {
  tenantName: 'Seewind',
  registers,
  retentionRules: [{ category: 'closedTickets', retentionDays: 730 }],
  changedAt: null,
};
const text = (given: Partial<NoticeFacts>, language: 'de' | 'en' = 'de') =>
  JSON.stringify(renderNotice({ ...facts, ...given }, language));
const recipient = {
  id: 'r',
  name: 'Cloud Desk Inc.',
  role: 'processor',
  purpose: { de: 'Betrieb', en: 'hosting' },
  country: 'US',
  transferMechanism: 'scc',
} as const;

test('a complete configuration misses nothing, in both languages with the same sections', () => {
  const [german, english] = [renderNotice(facts, 'de'), renderNotice(facts, 'en')];
  expect(german.missing).toEqual([]);
  expect(english.sections.map((section) => section.id)).toEqual(german.sections.map((section) => section.id));
});
test('what is not recorded is missing and not invented', () => {
  const empty: Registers = {
    controller: null,
    dpo: null,
    authority: null,
    dpoNotRequired: false,
    activities: [],
    recipients: [],
  };
  const notice = renderNotice({ ...facts, registers: empty }, 'de');
  expect(notice.missing).toEqual(['controller', 'dpo', 'purposes', 'complaint']);
  expect(JSON.stringify(notice)).not.toContain('Kiel');
});
test('where no data protection officer has to be named, none is missing', () => {
  const notice = renderNotice({ ...facts, registers: { ...registers, dpo: null, dpoNotRequired: true } }, 'de');
  expect(notice.missing).toEqual([]);
  expect(notice.sections.map((section) => section.id)).not.toContain('dpo');
});
test('nobody receives data only while the register is empty', () => {
  expect(text({})).toContain('an keine andere Stelle');
  const german = { ...recipient, country: 'DE', transferMechanism: null };
  expect(text({ registers: { ...registers, recipients: [german] } })).not.toContain('an keine andere Stelle');
});
test('a recipient outside the EEA removes the sentence that there is none and names what allows the transfer', () => {
  const german = { ...recipient, country: 'DE', transferMechanism: null };
  expect(text({ registers: { ...registers, recipients: [german] } })).toContain('Keiner der genannten Empfänger');
  const both = text({ registers: { ...registers, recipients: [german, recipient] } });
  expect(both).not.toContain('Keiner der genannten Empfänger');
  expect(both).toContain('2021/914');
});
test('objection is offered where a purpose rests on an interest, withdrawal where one rests on consent', () => {
  expect(text({})).not.toMatch(/Widerspruchsrecht|widerrufen/);
  const [activity] = registers.activities;
  const onInterest = {
    ...activity!,
    legalBasis: 'legitimateInterest' as const,
    interest: { de: 'Nachweis', en: 'proof' },
  };
  expect(text({ registers: { ...registers, activities: [onInterest] } })).toContain('Widerspruchsrecht');
  const onConsent = { ...activity!, legalBasis: 'consent' as const };
  expect(text({ registers: { ...registers, activities: [onConsent] } }, 'en')).toContain('withdraw consent');
});
test('retention says the rules’ days and, without a rule, that there is none', () => {
  expect(text({})).toContain('730 Tage');
  expect(text({ retentionRules: [] })).toContain('noch keine Löschfristen');
});
