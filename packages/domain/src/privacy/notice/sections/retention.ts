import { retentionCategorySchema } from '@redlich/contract';
import { block, claim, sentence, table, type DraftSection } from '../document.ts';
import type { NoticeFacts, NoticeRule } from '../facts.ts';
import type { StartKind } from '../texts/start-kind.ts';

/** How long an upload lives that nobody sent; carried out by `files`. */
export const uploadHours = 24;

/** What a claim says of a rule. */
export const termsOf = ({ period, toYearEnd, start, action }: NoticeRule) => ({ period, toYearEnd, start, action });

/** From when a period is counted. */
export const startKindOf = ({ toYearEnd, start }: NoticeRule): StartKind =>
  start === 'contractEnd' ? (toYearEnd ? 'contractYear' : 'contract') : toYearEnd ? 'year' : 'event';

/** What is shown of a class: customers are named to nobody. */
const nameOf = ({ class: of }: NoticeRule) => (of?.kind === 'queue' || of?.kind === 'tag' ? { name: of.name } : {});

/** A class of tickets has a claim of its own. */
const aboutOf = ({ category, class: of, id }: NoticeRule) => (of ? `${category}:${id}` : category);

/** Organisations and contracts are named to nobody: each kind of them is one row a period. */
const isSaidBefore = (rule: NoticeRule, i: number, rules: readonly NoticeRule[]): boolean =>
  (rule.class?.kind === 'organisation' || rule.class?.kind === 'contract') &&
  rules.findIndex(
    (one) => one.class?.kind === rule.class?.kind && JSON.stringify(termsOf(one)) === JSON.stringify(termsOf(rule)),
  ) < i;

export function retention({ retentionRules, graceDays, keepingDuties, intake }: NoticeFacts): DraftSection {
  if (retentionRules.length === 0)
    return {
      id: 'retention',
      blocks: block('paragraph', [
        sentence('retention.none', claim('K17', { rules: 0 }), ({ keeping }) => keeping.retentionNone),
      ]),
    };
  const order: readonly string[] = retentionCategorySchema.options;
  const rules = retentionRules
    .toSorted(
      (a, b) =>
        order.indexOf(a.category) - order.indexOf(b.category) || Number(a.class !== null) - Number(b.class !== null),
    )
    .filter((rule, i, all) => !isSaidBefore(rule, i, all));
  const { quarantineDays } = intake;
  return {
    id: 'retention',
    blocks: [
      ...block('paragraph', [
        sentence('retention.intro', claim('K17', { rules: rules.length, graceDays }), ({ keeping }) =>
          keeping.retentionIntro(graceDays),
        ),
      ]),
      ...table(
        ({ keeping }) => keeping.retentionColumns,
        [
          ...rules.map((rule) => ({
            id: rule.class ? `retention.${rule.category}.${rule.id}` : `retention.${rule.category}`,
            claims: [
              claim('K17', { ...termsOf(rule), ...nameOf(rule) }, aboutOf(rule)),
              claim('K18', { oldestWithin: rule.period }, aboutOf(rule)),
            ],
            cells: [
              ({ keeping }) =>
                rule.class ? keeping.classes[rule.class.kind](rule.class.name) : keeping.categories[rule.category].data,
              ({ keeping }) => keeping.categories[rule.category].start[startKindOf(rule)],
              ({ keeping }) => keeping.ends[rule.action](keeping.period(rule.period)),
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
