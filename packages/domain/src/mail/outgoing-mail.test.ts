import { expect, test } from 'vitest';
import { newMessageId } from '../tickets/index.ts';
import { composeReply, type ReplyFacts } from './outgoing-mail.ts';

const facts: ReplyFacts = {
  messageId: '<m@firma.example>',
  ticket: { number: 1042, subject: 'Drucker' },
  from: { name: 'Firma Support', address: 'support@firma.example' },
  customer: { name: 'Jutta Kern', address: 'jutta@kunde.example' },
  bodyText: 'Guten Tag,\r\n\r\n<script>alert(1)</script> & mehr\nzweite Zeile',
  signature: 'Anna Berg\nFirma',
  thread: ['<1@kunde.example>', '<2@firma.example>'],
  language: 'de',
  look: { tenantName: 'Firma', noticeUrl: 'https://firma.example/privacy', colours: null, logo: null },
};

test('text and HTML say the same, and nothing in the HTML is markup of the writer', () => {
  const mail = composeReply(facts);
  expect(mail.text).toBe(
    'Guten Tag,\n\n<script>alert(1)</script> & mehr\nzweite Zeile\n\n-- \nAnna Berg\nFirma\n\nDatenschutzerklärung: https://firma.example/privacy\n',
  );
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

test('a signature stands below once, also when its writer typed it', () => {
  const mail = composeReply({ ...facts, bodyText: 'Getauscht.\n\nAnna Berg\nFirma\n' });
  expect(mail.text.match(/Anna Berg/g)).toHaveLength(1);
  expect(mail.html.match(/Anna Berg/g)).toHaveLength(1);
  expect(mail.text).toMatch(/^Getauscht\.\n\n-- \nAnna Berg/);
});
test('nothing in a signature or a name is markup', () => {
  const look = { ...facts.look, tenantName: '<img src=x>&"' };
  const { html } = composeReply({ ...facts, look, signature: '<script>alert(1)</script>' });
  expect(html).not.toMatch(/<script|<img/);
});
test('the logo travels with the mail and is named for who sees no images', () => {
  const logo = { contentId: 'logo.ab@desk.example', width: 120, height: 40 };
  const { html } = composeReply({ ...facts, look: { ...facts.look, logo } });
  expect(html).toContain('src="cid:logo.ab@desk.example" alt="Firma" width="72" height="24"');
  expect(html).not.toMatch(/src="(?!cid:)/);
});
test('the notice is linked in the language of the mail', () => {
  const mail = composeReply({ ...facts, language: 'en' });
  expect(mail.text).toContain('Privacy notice: https://firma.example/privacy?lang=en');
  expect(mail.html).toContain('href="https://firma.example/privacy?lang=en"');
});
