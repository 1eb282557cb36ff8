import { expect, test } from 'vitest';
import { sourceIn } from './source-words.ts';

test.each([
  ['Art. 13 Abs. 2 Buchst. e und f DSGVO', 'Art. 13(2)(e) and f GDPR'],
  ['Art. 4 Nr. 5 DSGVO, Erwägungsgrund 26', 'Art. 4 no. 5 GDPR, recital 26'],
  ['EuGH C-311/18, C-362/14', 'CJEU C-311/18, C-362/14'],
  ['§ 147 Abs. 3 AO, § 257 Abs. 4 HGB', '§ 147(3) AO, § 257(4) HGB'],
  ['Art. 28 Abs. 3 Buchst. a DSGVO', 'Art. 28(3)(a) GDPR'],
])('%s is cited in English as %s', (german, english) => {
  expect(sourceIn(german, 'en')).toBe(english);
  expect(sourceIn(german, 'de')).toBe(german);
});
