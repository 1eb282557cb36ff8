import type { Language, RetentionCategory, RetentionShape } from '@redlich/contract';
import { command, query } from '../kernel/index.ts';
import { retentionPresets } from '../law/index.ts';
import { askForLittle } from '../portal/index.ts';
import { setRetentionRule } from '../retention/index.ts';

const rulesOf = (shape: RetentionShape, language: Language) =>
  Object.entries(retentionPresets[shape]).map(([category, { reason, ...terms }]) => ({
    category: category as RetentionCategory,
    ...terms,
    reason: reason[language],
  }));

/** The proposals for each way a help desk is run. */
export const listRetentionPresets = query('setup.list-presets', async (_, { language }: { language: Language }) => ({
  items: (Object.keys(retentionPresets) as RetentionShape[]).map((shape) => ({
    shape,
    rules: rulesOf(shape, language),
  })),
}));

/** Sets the rules of a preset, as if each had been entered; they stay changeable one by one. A contract desk asks for little. */
export const applyRetentionPreset = command(
  'setup.apply-preset',
  async (scope, { shape, language }: { shape: RetentionShape; language: Language }) => {
    const items = rulesOf(shape, language);
    for (const rule of items) await setRetentionRule(scope, rule);
    if (shape === 'contractDesk') await askForLittle(scope);
    return { items };
  },
);
