import {
  periodUnitSchema,
  retentionActionSchema,
  retentionClassKindSchema,
  retentionStatuteSchema,
  simplePeriod,
  type RetentionCategory,
  type RetentionRule,
} from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import type { RuleResult } from './retention-action.server.ts';
import { actionWords, classKindWords, retentionWords, statuteWords, unitWords } from './retention-words.ts';
import { RuleEffect } from './rule-effect.tsx';

interface Props {
  /** Tells this form from the others of the page. */
  formKey: string;
  category: RetentionCategory;
  rule: RetentionRule | undefined;
  /** Whether it asks which tickets the rule is for. */
  isNewClass: boolean;
  pageResult: RuleResult | undefined;
}

const typedOf = (rule: RetentionRule | undefined): Record<string, string> => {
  if (!rule) return { unit: 'D' };
  const { count, unit } = simplePeriod(rule.period);
  return {
    count: String(count),
    unit,
    toYearEnd: rule.toYearEnd ? 'yes' : '',
    start: rule.start,
    action: rule.action,
    statute: rule.statute ?? '',
    reason: rule.reason,
  };
};

/** First counted, then saved: the button that saves says what goes by it, and from when. */
export function RuleForm({ formKey, category, rule, isNewClass, pageResult }: Props) {
  const fetcher = useFetcher<RuleResult>({ key: `retention-${formKey}` });
  const result = fetcher.data ?? pageResult;
  const toast = useToast();
  const [changed, setChanged] = useState(false);
  const saved = fetcher.data?.kind === 'saved' ? fetcher.data : undefined;
  useEffect(() => {
    setChanged(false);
    if (saved)
      toast(saved.takesEffectAt === null ? m.saved() : m.retention_planned({ date: day(saved.takesEffectAt) }));
  }, [saved, fetcher.data, toast]);
  const problem = result?.kind === 'problem' ? result.problem : undefined;
  const preview = result?.kind === 'preview' && !changed ? result.preview : undefined;
  const typed = result?.kind === 'problem' || result?.kind === 'preview' ? result.typed : typedOf(rule);
  const id = (name: string) => `${formKey}-${name}`;
  const ids = Object.fromEntries(
    ['count', 'unit', 'start', 'action', 'statute', 'reason', 'classReference'].map((name) => [name, id(name)]),
  );
  // The api speaks of the period and of the class as wholes.
  const errorIds = {
    ...ids,
    period: id('count'),
    class: id('classReference'),
    'class.reference': id('classReference'),
  };
  const errorAt = (name: string) => fieldError(problem, id(name), errorIds);
  const busy = fetcher.state !== 'idle';
  const isTickets = category === 'closedTickets';
  return (
    <fetcher.Form method="post" className="flex max-w-140 flex-col gap-5" onChange={() => setChanged(true)}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="category" value={category} />
      {rule && <input type="hidden" name="ruleId" value={rule.id} />}
      {rule?.class && <input type="hidden" name="classKind" value={rule.class.kind} />}
      {rule?.class && <input type="hidden" name="classReference" value={rule.class.id} />}
      <FormErrors errors={errorsOf(problem, errorIds)} />
      {isNewClass && (
        <div className="flex flex-col gap-5 md:flex-row md:gap-3">
          <Select
            id={id('classKind')}
            name="classKind"
            label={m.retention_class_kind()}
            defaultValue={typed['classKind'] ?? 'queue'}
            options={retentionClassKindSchema.options.map((value) => ({ value, label: classKindWords[value]() }))}
          />
          <TextField
            id={id('classReference')}
            name="classReference"
            label={m.retention_class_reference()}
            required
            maxLength={300}
            defaultValue={typed['classReference']}
            error={errorAt('classReference')}
            className="md:min-w-72"
          />
        </div>
      )}
      <div className="flex items-start gap-3">
        <TextField
          id={id('count')}
          name="count"
          type="number"
          inputMode="numeric"
          min={1}
          max={36_500}
          required
          label={m.period()}
          defaultValue={typed['count']}
          error={errorAt('count')}
          className="max-w-28 tabular-nums"
        />
        <Select
          id={id('unit')}
          name="unit"
          label={m.retention_unit()}
          defaultValue={typed['unit']}
          options={periodUnitSchema.options.map((value) => ({ value, label: unitWords[value]() }))}
        />
      </div>
      <Checkbox
        name="toYearEnd"
        value="yes"
        defaultChecked={typed['toYearEnd'] === 'yes'}
        label={m.retention_to_year_end()}
        help={m.retention_to_year_end_help()}
      />
      {isTickets && (
        <>
          <Select
            id={id('start')}
            name="start"
            label={m.retention_start()}
            defaultValue={typed['start']}
            error={errorAt('start')}
            options={[
              { value: 'event', label: m.retention_start_closing() },
              { value: 'contractEnd', label: m.retention_start_contract() },
            ]}
          />
          <Select
            id={id('action')}
            name="action"
            label={m.retention_action()}
            help={m.retention_action_help()}
            defaultValue={typed['action']}
            error={errorAt('action')}
            options={retentionActionSchema.options.map((value) => ({ value, label: actionWords[value]() }))}
          />
        </>
      )}
      <Select
        id={id('statute')}
        name="statute"
        label={m.retention_statute()}
        help={m.retention_statute_help()}
        defaultValue={typed['statute']}
        error={errorAt('statute')}
        options={[
          { value: '', label: m.retention_statute_none() },
          ...retentionStatuteSchema.options.map((value) => ({ value, label: statuteWords[value]() })),
        ]}
      />
      <TextArea
        id={id('reason')}
        name="reason"
        label={m.retention_reason()}
        help={m.retention_reason_help()}
        optional
        rows={2}
        maxLength={500}
        defaultValue={typed['reason']}
        error={errorAt('reason')}
      />
      {preview !== undefined && <RuleEffect category={category} preview={preview} />}
      <div className="flex flex-wrap gap-2">
        {preview === undefined ? (
          <Button type="submit" look="primary" name="intent" value="preview" disabled={busy}>
            {m.retention_preview()}
          </Button>
        ) : (
          <Button
            type="submit"
            look={preview.objects > 0 ? 'danger' : 'primary'}
            name="intent"
            value="save"
            disabled={busy}
          >
            {preview.objects > 0
              ? m.retention_save_deleting({ what: retentionWords[category].count({ count: preview.objects }) })
              : m.retention_save()}
          </Button>
        )}
        {rule !== undefined && (
          <Button type="submit" look="quiet" name="intent" value="remove" disabled={busy} formNoValidate>
            {m.retention_remove()}
          </Button>
        )}
      </div>
    </fetcher.Form>
  );
}
