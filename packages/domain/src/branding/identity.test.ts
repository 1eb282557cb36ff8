import { expect, test } from 'vitest';
import { checkPlaceholders, fillIn } from './placeholders.ts';
import { senderName } from './sender-name.ts';
import { signatureText } from './signature.ts';

const names = { channelName: 'Firma Support', agentName: 'Anna Berg', tenantName: 'Firma', queueName: 'Netz' };
const nameOf = (pattern: string, more: Partial<typeof names> = {}) => senderName({ pattern, ...names, ...more });

test.each([
  ['', 'Firma Support'],
  ['{agent} – {tenant}', 'Anna Berg – Firma'],
  ['{tenant} ({queue})', 'Firma (Netz)'],
  ['Seewind IT Support', 'Seewind IT Support'],
])('the pattern "%s" makes "%s"', (pattern, name) => expect(nameOf(pattern)).toBe(name));

test('where no agent wrote, no dash is left behind', () => {
  expect(nameOf('{agent} – {tenant}', { agentName: '' })).toBe('Firma');
  expect(nameOf('{agent}', { agentName: '' })).toBe('Firma Support');
});

test('a name holds nothing that begins another header or looks like an address', () => {
  const made = nameOf('{agent}', { agentName: 'Eva\r\nBcc: x@böse.example\u2028<x@böse.example>' });
  expect(made).not.toMatch(/[\r\n\u2028<>@]/);
  expect(made).toContain('Eva');
});

test('what is filled in is not looked at again', () => {
  expect(fillIn('{a}', { a: '{b}', b: 'never' })).toBe('{b}');
  expect(nameOf('{agent}', { agentName: '{tenant}' })).toBe('{tenant}');
});

test('an unknown placeholder is refused by its name', () => {
  const check = () => checkPlaceholders('signature.de', 'Ihr {agent.name} / {agent.phone}', ['agent.name']);
  expect(check).toThrow(
    expect.objectContaining({
      fields: [{ field: 'signature.de', problem: 'unknownPlaceholder', value: '{agent.phone}' }],
    }),
  );
  expect(() => checkPlaceholders('a', 'no { brace } of ours {x', [' brace '])).not.toThrow();
});

const facts = {
  language: 'de' as const,
  agentName: 'Anna Berg',
  tenantName: 'Firma',
  queueName: 'Netz',
  ticketNumber: 7,
};
test.each([
  [{ de: 'Viele Grüße\n{agent.name}', en: 'Kind regards' }, 'de', 'Viele Grüße\nAnna Berg'],
  [
    { de: 'Viele Grüße', en: 'Kind regards\n{tenant.name}, {queue.name}, #{ticket.number}' },
    'en',
    'Kind regards\nFirma, Netz, #7',
  ],
  [{ de: 'Viele Grüße', en: '' }, 'en', 'Viele Grüße'],
  [{ de: '', en: '' }, 'de', 'Anna Berg\nFirma'],
] as const)('%j in %s', (signature, language, text) =>
  expect(signatureText({ ...facts, signature, language })).toBe(text),
);
