import { expect, test } from 'vitest';
import { partsOf, shownNotice } from './shown-notice.ts';

test('an address is taken apart and nothing of the text is lost', () => {
  const text = 'Schreiben Sie an info@seewind.example oder dsb@a-b.seewind.example.';
  const parts = partsOf(text);
  expect(parts).toEqual([
    'Schreiben Sie an ',
    ['info', 'seewind.example'],
    ' oder ',
    ['dsb', 'a-b.seewind.example'],
    '.',
  ]);
  expect(parts.map((part) => (typeof part === 'string' ? part : part.join('@'))).join('')).toBe(text);
});

test('what a page carries holds no whole address', () => {
  const claims = [{ control: 'K3', about: null, statement: { email: 'info@seewind.example' } }];
  const sentence = { id: 's', text: 'An info@seewind.example', claims };
  const shown = shownNotice({
    language: 'de',
    title: 'Hinweise',
    tenantName: 'Seewind',
    sections: [
      {
        id: 'x',
        heading: 'X',
        blocks: [
          { kind: 'paragraph', sentences: [sentence] },
          { kind: 'table', columns: ['A'], sentences: [{ ...sentence, cells: ['info@seewind.example'] }] },
          {
            kind: 'address',
            sentences: [{ ...sentence, lines: ['info@seewind.example'], email: 'info@seewind.example', website: null }],
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(shown)).not.toContain('info@seewind');
  expect(JSON.stringify(shown).match(/seewind\.example/g)).toHaveLength(4);
});
