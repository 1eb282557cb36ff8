import { describe, expect, test } from 'vitest';
import { basisCases } from './cases/bases.ts';
import type { Cases } from './cases/cases.ts';
import { contradictionCases } from './cases/contradictions.ts';
import { formerLawCases } from './cases/former-laws.ts';
import { rightsCases } from './cases/rights.ts';
import { taxCases } from './cases/tax-periods.ts';
import { transferCases } from './cases/transfers.ts';
import { wordingCases } from './cases/wording.ts';
import { lintText } from './lint-text.ts';

const on = new Date('2026-11-26T09:00:00Z');
const cases: Cases = {
  ...formerLawCases,
  ...transferCases,
  ...taxCases,
  ...basisCases,
  ...rightsCases,
  ...wordingCases,
  ...contradictionCases,
};
const idsOf = (text: string) => lintText(text, { on }).map(({ id }) => id);

describe.each(Object.entries(cases))('%s', (id, { raises, spares }) => {
  test.each(raises)('is raised by: %s', (text) => {
    expect(idsOf(text)).toContain(id);
  });
  test.each(spares)('is not raised by: %s', (text) => {
    expect(idsOf(text)).not.toContain(id);
  });
});
