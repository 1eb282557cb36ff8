import { query } from '../../kernel/index.ts';
import { effectiveRules } from '../../retention/index.ts';
import { readRegisters } from '../registers/registers.ts';
import { readNotice, type ReadNotice } from './read-notice.ts';

/** What a pasted notice could give the registers of the tenant. Keeps and changes nothing. */
export const importNotice = query('notice.import', async (scope, { text }: { text: string }): Promise<ReadNotice> => {
  const { registers } = await readRegisters(scope);
  const rules = await effectiveRules(scope);
  const retentionDays = Object.fromEntries(rules.map((rule) => [rule.category, rule.retentionDays]));
  return readNotice(text, { registers, retentionDays }, { on: scope.now });
});
