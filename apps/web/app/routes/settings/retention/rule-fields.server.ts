import {
  periodUnitSchema,
  retentionActionSchema,
  retentionClassKindSchema,
  type RetentionCategory,
  type RetentionStatuteKind,
  type SetRetentionRule,
} from '@redlich/contract';
import { textOf } from '#app/forms/saved.server.ts';

/** A rule as its form sent it. What is no number or no unit becomes a period that the api refuses by name. */
export function ruleOf(fields: FormData): SetRetentionRule {
  const unit = periodUnitSchema.catch('D').parse(textOf(fields, 'unit'));
  const kind = retentionClassKindSchema.safeParse(textOf(fields, 'classKind'));
  return {
    category: textOf(fields, 'category') as RetentionCategory,
    class: kind.success ? { kind: kind.data, reference: textOf(fields, 'classReference') } : null,
    period: `P${textOf(fields, 'count')}${unit}`,
    toYearEnd: fields.get('toYearEnd') === 'yes',
    start: fields.get('start') === 'contractEnd' ? 'contractEnd' : 'event',
    action: retentionActionSchema.catch('purge').parse(textOf(fields, 'action')),
    statute: (textOf(fields, 'statute') || null) as RetentionStatuteKind | null,
    reason: textOf(fields, 'reason'),
  };
}
