import { expect, test } from 'vitest';
import { htmlOf, withQuote } from './bodies.ts';
import { paragraphs } from './ticket.ts';

test('a text becomes paragraphs, lists and tables, and nothing in it becomes markup', () => {
  expect(htmlOf('Guten Tag,\nes brennt <b>.\n\n- eins\n- zwei\n\nWas | Wann\nKonto | heute')).toBe(
    [
      '<p>Guten Tag,<br />es brennt &lt;b&gt;.</p>',
      '<ul><li>eins</li><li>zwei</li></ul>',
      '<table border="1" cellpadding="4"><tbody><tr><th>Was</th><th>Wann</th></tr><tr><td>Konto</td><td>heute</td></tr></tbody></table>',
    ].join('\n'),
  );
});

test('a quote is marked line by line and introduced in the language of the thread', () => {
  const quoted = { text: 'Moin,\n\ngeht es?', author: 'Seewind', at: new Date('2026-11-19T08:00:00Z') };
  expect(withQuote('Ja.', quoted, 'de')).toBe('Ja.\n\nAm 19.11.2026, 09:00 schrieb Seewind:\n> Moin,\n>\n> geht es?');
  expect(withQuote('Yes.', quoted, 'en')).toContain('On 19 Nov 2026, 09:00 Seewind wrote:');
});

test('the indentation of the source is no part of a text', () => {
  expect(paragraphs('\n      Moin,\n\n        eingerückt\n      Gruß\n      ')).toBe('Moin,\n\n  eingerückt\nGruß');
});
