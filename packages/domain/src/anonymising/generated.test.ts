import { expect, test } from 'vitest';
import { domainToASCII } from 'node:url';
import { anonymiseText } from './anonymise-text.ts';
import { noFacts } from './facts.ts';
import { identifiersOf } from './identifiers.ts';
import { numberKey } from './phone-numbers.ts';
import { remainingFinder } from './remaining.ts';

// Hundreds of people, in every setting and every writing: nothing of them is left, by the look that shares nothing with what
// replaced them. The numbers are drawn by a generator of its own, so that a failure comes again.
function drawer(seed: number) {
  let state = seed;
  return <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)]!;
  };
}
const firsts =
  'Jutta Björn Åsa Zoë Anna-Maria Jean-Luc Mai Ernst Max Øystein Łukasz Günther Søren Aïcha Émile Ömer Ruth Uwe Cäcilie Noël Dörte Jörg Hans-Jürgen Ute Svetlana Nguyễn Joaquín Mark Rose Frank'.split(
    ' ',
  );
const lasts =
  'Müller|Mueller|Großmann|Weiß|Özdemir|Klein|Lang|Kern-Brandt|von der Heide|d’Angelo|O’Neill|Łopatka|Sørensen|Schäuble|Jäger|Köhler|Strauß|Yılmaz|Nguyễn|Öztürk|Fischer|van den Berg|Schröder|Böttcher|Åkesson|Piñera|Brüggemann|Löw|Ahrens|Sauer|Bauer|Koenig|Mai|Groß'.split(
    '|',
  );
const domains = ['werft.example', 'müller-it.example', 'mail.example', 'büro.example'];

interface Made {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
}
const asciiOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');

const settings: readonly ((one: Made) => string)[] = [
  ({ lastName }) => `Hallo Frau ${lastName},\ndas Gerät meldet 0x80070005.`,
  ({ firstName, lastName }) => `Von: ${lastName}, ${firstName}\nGesendet: Montag\n> ${firstName} ${lastName} schrieb:`,
  ({ firstName, lastName, email }) => `"${firstName} ${lastName}" <${email}>; fehler@werk.example`,
  ({ firstName }) => `Viele Grüße\n${firstName}\n\nGesendet von meinem Telefon`,
  ({ phone }) => `Rückruf unter ${phone} bis 17:00, Port 8443`,
  ({ phone }) => `Tel: ${phone.replace(/^0/, '+49 (0) ')}, Seriennummer 0012-3345-7788`,
  ({ firstName, lastName }) => `C:\\Users\\${asciiOf(firstName)[0]}${asciiOf(lastName)}\\Desktop\\x.txt gelöscht`,
  ({ firstName, lastName }) =>
    `\\\\srv\\profile$\\${asciiOf(firstName)}.${asciiOf(lastName)} und uid=${asciiOf(lastName)}`,
  ({ lastName }) => `Herr ${lastName.toUpperCase()} hat ${lastName.normalize('NFD')}s Rechner, Herrn ${lastName}`,
  ({ email }) => `mailto:${email.replace('@', '+ticket@')} und ${email.toUpperCase()}`,
  ({ firstName, lastName }) => `Der Kollege ${[...firstName].join('\u200b')} ${[...lastName].join('\u00ad')} war da`,
  ({ email }) => `an ${email.replace(/@(.*)/, (_, domain: string) => `@${domainToASCII(domain)}`)} gesendet`,
];
const asQuotedPrintable = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line.replace(/[^\x20-\x3c\x3e-\x7e]/gu, (sign) =>
        [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
      ),
    )
    .join('\n');
const writings: readonly [name: string, (text: string) => string, html?: true][] = [
  ['as it is', (text) => text],
  ['decomposed', (text) => text.normalize('NFD')],
  [
    'HTML',
    (text) =>
      `<div>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</div>`,
    true,
  ],
  [
    'numeric entities',
    (text) =>
      `<p>${text.replace(/[^\x20-\x7e\n]|[<>&"]/gu, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '</p><p>')}</p>`,
    true,
  ],
  [
    'emphasised in parts',
    (text) =>
      `<p>${text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replace(/(\p{L})(\p{L}+)/gu, '<b>$1</b>$2')
        .replaceAll('\n', '<br>')}</p>`,
    true,
  ],
  ['percent', (text) => text.split('\n').map(encodeURIComponent).join('\n')],
  [
    'percent twice',
    (text) =>
      text
        .split('\n')
        .map((line) => encodeURIComponent(encodeURIComponent(line)))
        .join('\n'),
  ],
  ['quoted-printable', asQuotedPrintable],
  [
    'JSON with escapes',
    (text) =>
      JSON.stringify({ text }).replace(
        /[^\x20-\x7e]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
  ['base64', (text) => `X-Data: ${Buffer.from(text).toString('base64')}`],
  [
    'base64 in lines',
    (text) =>
      Buffer.from(`vorher ${text} nachher`)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
  ],
  [
    'an attribute',
    (text) =>
      `<a title="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" href="https://x.example/?q=${encodeURIComponent(text)}">x</a>`,
    true,
  ],
];

const peoplePerWriting = 40;

test.each(writings)('nothing is left of forty people in twelve settings, written as: %s', (name, write, html) => {
  const draw = drawer(write.length * 7919 + name.length);
  const failed: string[] = [];
  for (let number = 0; number < peoplePerWriting; number += 1) {
    const [firstName, lastName] = [draw(firsts), draw(lasts)];
    const local = draw([
      `${asciiOf(firstName)}.${asciiOf(lastName)}`,
      `${asciiOf(firstName)[0]}${asciiOf(lastName)}`,
      `${asciiOf(lastName)}${number}`,
    ]);
    const phone = `0${draw(['431', '40', '30', '89', '171'])}${draw(['/', ' ', '-', ' / '])}${100_000 + number * 731}`;
    const one = { firstName, lastName, phone, email: `${local}@${draw(domains)}` };
    const facts = { ...noFacts, names: [one], emails: [one.email], phones: [numberKey(phone)] };
    const people = [{ identifiers: identifiersOf(facts), number: 1 }];
    const remaining = remainingFinder([facts]);
    for (const setting of settings) {
      const before = write(setting(one));
      const { text } = anonymiseText(before, people, { language: 'de', html: html ?? false });
      const left = remaining(text);
      if (left.length > 0) failed.push(`${left.join()} ${firstName} ${lastName}: ${before} -> ${text}`);
      else if (anonymiseText(text, people, { language: 'de', html: html ?? false }).replacements > 0)
        failed.push(`again: ${text}`);
    }
  }
  expect(failed.slice(0, 5), `${failed.length}`).toEqual([]);
});

const technical = [
  'Event ID 10016, Fehler 0x80070005 (E_ACCESSDENIED), PID 4312, TID 0431',
  'ping 192.168.10.20 -t; traceroute 10.0.0.1; fe80::1ff:fe23:4567:890a%eth0',
  'GET /api/v1/tickets?limit=50&cursor=eyJhIjoxfQ%3D%3D HTTP/1.1" 200 4312',
  'sudo systemctl restart postgresql@16-main.service && journalctl -xe -u nginx',
  'C:\\Program Files\\Common Files\\microsoft shared\\ClickToRun\\OfficeC2RClient.exe /update user',
  'SHA-256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'Win32_OperatingSystem, {4D36E972-E325-11CE-BFC1-08002BE10318}, MAC 00:1A:2B:3C:4D:5E',
  'Am 03.05.2026 um 10:15:00 Uhr kam die Meldung, das Gerät sei klein, lang und im Kern defekt.',
  'Der Drucker, im Mai: der Bauer-Wagen, ein Ernstfall; Frank-Walter ist kein Kunde von uns.',
  'SELECT max(id) FROM orders WHERE mark = 1; -- will rose art',
  'TmV1ZXIgU2VydmVyIG9obmUgUGVyc29u == und {"a":"\\u00fcber"} und =C3=BCber und %C3%BCber',
];
test('technical text without the person comes back byte for byte, of a hundred people', () => {
  const draw = drawer(99);
  const failed: string[] = [];
  for (let number = 0; number < 100; number += 1) {
    const [firstName, lastName] = [draw(firsts.filter((name) => name !== 'Frank')), draw(lasts)];
    const facts = {
      ...noFacts,
      names: [{ firstName, lastName }],
      emails: [`x${number}.y@werft.example`],
      phones: [`431${100_000 + number}`],
    };
    const people = [{ identifiers: identifiersOf(facts), number: 1 }];
    for (const text of technical)
      for (const html of [false, true]) {
        const said = anonymiseText(text, people, { language: 'de', html }).text;
        if (said !== text) failed.push(`${firstName} ${lastName}: ${text} -> ${said}`);
      }
  }
  expect(failed.slice(0, 5)).toEqual([]);
});

test('the work grows with the text, and not with its square', () => {
  const people = firsts.slice(0, 20).map((firstName, at) => ({
    identifiers: identifiersOf({
      ...noFacts,
      names: [{ firstName, lastName: lasts[at]! }],
      emails: [`a${at}@x.example`],
      phones: [`43112345${at}`],
    }),
    number: at + 1,
  }));
  const line = 'Der Dienst meldet 0x80070005 an 10.0.0.1 (Tel 0431 99887766), <b>Jutta</b> schrieb a1@x.example\n';
  const cost = (lines: number) => {
    const before = process.cpuUsage();
    anonymiseText(line.repeat(lines) + 'A'.repeat(lines * 50), people, { language: 'de', html: true });
    return process.cpuUsage(before).user;
  };
  cost(100);
  // Four times the text; of a square it would be sixteen times the work.
  expect(cost(800) / cost(200)).toBeLessThan(10);
});
