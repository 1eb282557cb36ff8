import { retentionCategorySchema } from '@redlich/contract';
import { block, claim, sentence, table, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

/** How long an upload lives that nobody sent; carried out by `files`. */
export const uploadHours = 24;

export function retention({ retentionRules, keepingDuties, intake }: NoticeFacts): DraftSection {
  if (retentionRules.length === 0)
    return {
      id: 'retention',
      blocks: block('paragraph', [
        sentence('retention.none', claim('K17', { rules: 0 }), ({ keeping }) => keeping.retentionNone),
      ]),
    };
  const order: readonly string[] = retentionCategorySchema.options;
  const rules = retentionRules.toSorted((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
  const { quarantineDays } = intake;
  return {
    id: 'retention',
    blocks: [
      ...block('paragraph', [
        sentence('retention.intro', claim('K17', { rules: rules.length }), ({ keeping }) => keeping.retentionIntro),
      ]),
      ...table(
        ({ keeping }) => keeping.retentionColumns,
        [
          ...rules.map(({ category, retentionDays }) => ({
            id: `retention.${category}`,
            claims: [
              claim('K17', { days: retentionDays }, category),
              claim('K18', { oldestWithinDays: retentionDays }, category),
            ],
            cells: [
              ({ keeping }) => keeping.categories[category].data,
              ({ keeping }) => keeping.categories[category].start,
              ({ keeping }) => keeping.days(retentionDays),
            ] satisfies Row['cells'],
          })),
          {
            id: 'retention.quarantine',
            claims: claim('K5', { quarantineDays }),
            cells: [
              ({ keeping }) => keeping.quarantine.data,
              ({ keeping }) => keeping.quarantine.start,
              ({ keeping }) => keeping.days(quarantineDays),
            ] satisfies Row['cells'],
          },
          {
            id: 'retention.uploads',
            claims: claim('K18', { hours: uploadHours }, 'uploads'),
            cells: [
              ({ keeping }) => keeping.uploads.data,
              ({ keeping }) => keeping.uploads.start,
              ({ keeping }) => keeping.uploads.period,
            ] satisfies Row['cells'],
          },
          {
            id: 'retention.profile',
            claims: claim('K17', { criterion: 'request' }, 'profile'),
            cells: [
              ({ keeping }) => keeping.profile.data,
              ({ keeping }) => keeping.profile.start,
              ({ keeping }) => keeping.profile.period,
            ] satisfies Row['cells'],
          },
        ],
      ),
      ...block(
        'paragraph',
        keepingDuties.map(({ kind, years, statute }) =>
          sentence(`retention.kept.${kind}`, claim('K18', { years, statute }, kind), ({ keeping }) =>
            keeping.kept[kind](years, statute),
          ),
        ),
      ),
    ],
  };
}

type Row = Parameters<typeof table>[1][number];
