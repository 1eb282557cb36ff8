import { expect, test } from 'vitest';
import { newMessageId } from '../tickets/index.ts';
import { composeReply, type ReplyFacts } from './outgoing-mail.ts';

const facts: ReplyFacts = {
  messageId: '<m@firma.example>',
  ticket: { number: 1042, subject: 'Drucker' },
  channel: { address: 'support@firma.example', senderName: 'Firma Support' },
  customer: { name: 'Jutta Kern', address: 'jutta@kunde.example' },
  agentName: 'Anna Berg',
  tenantName: 'Firma',
  bodyText: 'Guten Tag,\r\n\r\n<script>alert(1)</script> & mehr\nzweite Zeile',
  thread: ['<1@kunde.example>', '<2@firma.example>'],
};

test('text and HTML say the same, and nothing in the HTML is markup of the writer', () => {
  const mail = composeReply(facts);
  expect(mail.text).toBe('Guten Tag,\n\n<script>alert(1)</script> & mehr\nzweite Zeile\n\n-- \nAnna Berg\nFirma\n');
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr<br>zweite Zeile');
  expect(mail.html).not.toContain('<script');
});
test('the thread is named by its newest message and all references', () => {
  expect(composeReply(facts)).toMatchObject({
    inReplyTo: '<2@firma.example>',
    references: facts.thread,
    subject: 'Re: Drucker [#1042]',
  });
});
test('a long thread keeps its first and its newest references', () => {
  const thread = Array.from({ length: 100 }, (_, index) => `<${index}@kunde.example>`);
  const { references } = composeReply({ ...facts, thread });
  expect(references).toHaveLength(30);
  expect([references[0], references.at(-1)]).toEqual(['<0@kunde.example>', '<99@kunde.example>']);
});
test('a Message-ID belongs to the sending domain', () => {
  expect(newMessageId('abc', 'support@firma.example')).toBe('<abc@firma.example>');
});
