import type { ConfiguredNotice, Language } from '@redlich/contract';
import { query } from '../kernel/index.ts';
import { buildNotice } from './notice/build-notice.ts';
import { readNoticeFacts } from './notice/read-facts.ts';
import { missingItems } from './notice/required-items.ts';

/** What the notice would say if it were published at this moment, for those who keep its registers. */
export const getConfiguredNotice = query(
  'privacy.get-registers',
  async (scope, { language }: { language: Language }): Promise<ConfiguredNotice> => {
    const { facts } = await readNoticeFacts(scope);
    const document = buildNotice(facts)[language];
    return { ...document, missing: missingItems(document, facts.registers) };
  },
);
