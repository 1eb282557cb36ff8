import { query } from '../../kernel/index.ts';
import { effectiveRules } from '../../retention/index.ts';
import { readRegisters } from '../registers/registers.ts';
import { readNotice, type ReadNotice } from './read-notice.ts';

/** What a pasted notice could give the registers of the tenant. Keeps and changes nothing. */
export const importNotice = query('notice.import', async (scope, { text }: { text: string }): Promise<ReadNotice> => {
  const { registers } = await readRegisters(scope);
  const rules = await effectiveRules(scope);
  const periods = Object.fromEntries(
    rules.flatMap(({ category, class: of, period }) => (of === null ? [[category, period]] : [])),
  );
  return readNotice(text, { registers, periods }, { on: scope.now });
});
