import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviations } from './corpus-deviations.ts';
import type { Compared } from './corpus-deviations.ts';
import { sanitizeMailHtml, startMailParser } from './index.ts';
import type { MailParser, ParsedMail } from './index.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const corpus = path.join(repository, '../shared/mail-corpus');
const isThere = existsSync(corpus);
if (!isThere) console.warn(`no mail corpus at ../shared/mail-corpus beside the checkout: its tests are skipped`);

let tempDir: string;
let parser: MailParser;
beforeAll(async () => {
  tempDir = await mkdtemp(path.join(tmpdir(), 'corpus-'));
  parser = startMailParser({ tempDir });
});
afterAll(async () => {
  parser.close();
  await rm(tempDir, { recursive: true, force: true });
});

const mailsIn = (folder: string) =>
  isThere ? readdirSync(path.join(corpus, folder)).filter((name) => name.endsWith('.eml')) : [];

async function parsed(folder: string, name: string): Promise<ParsedMail> {
  const mail = await parser.parseMail(path.join(corpus, folder, name));
  if (mail.kind !== 'parsed') throw new Error(`${name} was not parsed: ${mail.reason}`);
  return mail;
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

interface Expected {
  fromEmail: string;
  fromName: string;
  subject: string;
  contentType: string;
  visibleText: string;
  attachments: { bytes: number; md5: string }[];
}

/** The fields in which a mail differs from what is expected. */
function differences(mail: ParsedMail, expected: Expected): Compared[] {
  const text = expected.visibleText === 'no visible content' ? '' : expected.visibleText;
  const md5 = (file: string) => createHash('md5').update(readFileSync(file)).digest('hex');
  const found = mail.attachments.map((file) => `${file.bytes} ${md5(file.path)}`);
  const pairs: [Compared, string, string][] = [
    ['fromEmail', mail.sender?.address ?? '', expected.fromEmail],
    ['fromName', mail.sender?.name ?? '', expected.fromName],
    ['subject', withoutSpace(mail.subject), withoutSpace(expected.subject)],
    ['contentType', mail.html === undefined ? 'text/plain' : 'text/html', expected.contentType],
    ['visibleText', withoutSpace(mail.visibleText), withoutSpace(text)],
    ['attachments', found.join(), expected.attachments.map(({ bytes, md5: sum }) => `${bytes} ${sum}`).join()],
  ];
  return pairs.filter(([, got, wanted]) => got !== wanted).map(([field]) => field);
}

describe.skipIf(!isThere)('the corpus of mails that nobody here wrote', () => {
  test.each(mailsIn('parse'))('%s is read as expected, or deviates as written down', async (name) => {
    const stem = name.replace(/\.eml$/, '');
    const mail = await parsed('parse', name);
    const expected = JSON.parse(readFileSync(path.join(corpus, 'parse', `${stem}.json`), 'utf8')) as Expected;
    expect(differences(mail, expected)).toEqual(deviations[stem]?.fields ?? []);
    await mail.dispose();
  });

  test('a deviation is only written down for a mail that is there', () => {
    expect(Object.keys(deviations).filter((stem) => !mailsIn('parse').includes(`${stem}.eml`))).toEqual([]);
  });

  /** Words a person would miss if they were in none of the texts. */
  const visibleIn: Record<string, RegExp[]> = {
    'malformed-002': [/body/],
    'malformed-004': [/body/],
    'malformed-006': [/body/],
    'malformed-008': [/body\b/, /body2/],
    'malformed-010': [/^1$/],
    'malformed-012': [/1/, /22/, /333/],
    'malformed-014': [/hello, world/],
    'malformed-016': [/1/, /22/, /333/, /4444/],
    'malformed-018': [/BlackBerry® de Vodafone/],
    'malformed-020': [/HTML Body/],
    'malformed-022': [/hello/],
    'rfc-000': [/Some text appears here/, /explicit typing/, /This is enriched\. as defined/],
    'rfc-002': [/Fire up Air Force One/],
    'rfc-004': [/Introductory text/],
    'rfc-006': [/This is the HTML Section!/],
    'rfc-008': [/base64 encoded attached email/],
    'thirdparty-000': [/binary stuff in here/, /eh/],
    'thirdparty-002': [/päivää/, /yötä vaan\./],
    'thirdparty-004': [/queen's bishop/, /Move ♚ to ♛'s ♝/],
    'thirdparty-006': [/Don't find me here/],
    'thirdparty-008': [/hello/, /Another part/],
    'thirdparty-010': [/人権の無視及/],
    'thirdparty-012': [/hello/],
    'thirdparty-014': [/could anyone help me/],
    'thirdparty-016': [/Search for höhö/],
    'thirdparty-018': [/Search for höhö/],
  };

  test.each(mailsIn('odd'))('%s neither crashes the reader nor loses its text', async (name) => {
    const mail = await parsed('odd', name);
    for (const words of visibleIn[name.replace(/\.eml$/, '')] ?? []) expect(mail.visibleText).toMatch(words);
    await mail.dispose();
  });

  test('every bounce and vacation note is read', async () => {
    const names = mailsIn('bounce');
    const mails = await Promise.all(names.map((name) => parsed('bounce', name)));
    expect(mails.filter((mail) => !mail.visibleText && mail.attachments.length === 0).length).toBeLessThan(5);
    await Promise.all(mails.map((mail) => mail.dispose()));
  });

  test('sanitising the HTML of any of them twice is sanitising it once', async () => {
    for (const folder of ['parse', 'odd'] as const)
      for (const name of mailsIn(folder)) {
        const mail = await parsed(folder, name);
        const options = { imageUrl: (cid: string) => `/files/${encodeURIComponent(cid)}` };
        const once = sanitizeMailHtml(mail.html ?? '', options);
        expect(sanitizeMailHtml(once.html, options), name).toEqual(once);
        await mail.dispose();
      }
  });
});
