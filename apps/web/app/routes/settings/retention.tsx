import {
  defaultRetentionDays,
  type RetentionCategory,
  type RetentionPreview,
  type RetentionRule,
} from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formProblem, need, type FormProblem } from '#app/api-answers.server.ts';
import { isPageLoad } from '#app/forms/is-page-load.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useToast } from '#app/ui/overlay/toast.tsx';
import { FoldRow } from './fold-row.tsx';
import { dutyAction } from './locks/duty-action.server.ts';
import { KeepingDuties } from './locks/keeping-duties.tsx';
import { PreviewNotice } from './preview-notice.tsx';
import { retentionCategories, retentionWords } from './retention-words.ts';
import { SettingsPage } from './settings-page.tsx';

type Result =
  | { category: string; kind: 'preview'; preview: RetentionPreview; days: number; reason: string }
  | { category: string; kind: 'problem'; problem: FormProblem; days: string; reason: string }
  | { category: string; kind: 'saved' };

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'retention.list-rules');
  const { api } = context;
  const [rules, duties, queues] = await Promise.all([
    api.listRetentionRules(),
    api.listKeepingDuties(),
    api.listQueues(),
  ]);
  return {
    items: need(rules, 200).items,
    duties: need(duties, 200).items,
    queues: queues.status === 200 ? queues.body.items.map(({ id, name }) => ({ id, name })) : [],
  };
}

/** `preview` only counts; `save` sets the rule that was counted; `remove` takes it away. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  if (fields.has('form')) return dutyAction({ context, request }, fields);
  const category = String(fields.get('category')) as RetentionCategory;
  const days = String(fields.get('retentionDays') ?? '');
  const reason = String(fields.get('reason') ?? '');
  const refused = (answer: { status: number; body: unknown }) =>
    data<Result>({ category, kind: 'problem', problem: formProblem(answer), days, reason }, { status: 422 });
  const params = { category };
  if (fields.get('intent') === 'preview') {
    const answer = await context.api.previewRetention({ query: { category, retentionDays: Number(days) } });
    if (answer.status !== 200) return refused(answer);
    return data<Result>({ category, kind: 'preview', preview: answer.body, days: Number(days), reason });
  }
  const answer =
    fields.get('intent') === 'remove'
      ? await context.api.deleteRetentionRule({ params, body: undefined })
      : await context.api.setRetentionRule({ params, body: { retentionDays: Number(days), reason } });
  if (answer.status !== 200 && answer.status !== 204) return refused(answer);
  if (isPageLoad(request)) throw redirect('/settings/retention');
  return data<Result>({ category, kind: 'saved' });
}

export default function Retention() {
  const { items, duties, queues } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const result = answer !== undefined && 'category' in answer ? answer : undefined;
  const dutyResult = answer !== undefined && 'form' in answer ? answer : undefined;
  const changeable = useMay()('retention.set-rule');
  return (
    <SettingsPage title={m.retention()} lead={m.retention_lead()}>
      <div className="border-t border-line">
        {retentionCategories.map((category) => {
          const rule = items.find((item) => item.category === category);
          const words = retentionWords[category];
          return (
            <FoldRow
              key={`${category}${rule?.updatedAt}`}
              open={result?.category === category && result.kind !== 'saved'}
              head={words.name()}
              detail={
                rule === undefined && defaultRetentionDays[category] !== undefined ? (
                  m.retention_default({ count: defaultRetentionDays[category] })
                ) : rule === undefined ? (
                  <Badge tone="warn">{m.retention_none()}</Badge>
                ) : (
                  m.retention_days({ count: rule.retentionDays })
                )
              }
            >
              <p className="mb-5 max-w-[68ch] text-14 text-muted">
                {words.start()}{' '}
                {rule !== undefined && rule.reason !== '' && m.retention_reason_given({ reason: rule.reason })}
              </p>
              {changeable ? (
                <RuleForm
                  category={category}
                  rule={rule}
                  pageResult={result?.category === category ? result : undefined}
                />
              ) : (
                <p className="text-13 text-muted">{m.retention_dpo_only()}</p>
              )}
            </FoldRow>
          );
        })}
      </div>
      <KeepingDuties duties={duties} queues={queues} result={dutyResult} />
      <p className="text-14 text-muted">
        {m.retention_nightly()}{' '}
        <Link to="/settings/disposals" className="text-accent-text underline underline-offset-2">
          {m.disposals()}
        </Link>
      </p>
    </SettingsPage>
  );
}

/** First counted, then saved: the button that saves says what the next run will delete. */
function RuleForm({
  category,
  rule,
  pageResult,
}: {
  category: RetentionCategory;
  rule: RetentionRule | undefined;
  pageResult: Result | undefined;
}) {
  const fetcher = useFetcher<typeof action>({ key: `retention-${category}` });
  const own = fetcher.data !== undefined && 'category' in fetcher.data ? fetcher.data : undefined;
  const result = own ?? pageResult;
  const toast = useToast();
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    setChanged(false);
    if (own?.kind === 'saved') toast(m.saved());
  }, [own, toast]);
  const problem = result?.kind === 'problem' ? result.problem : undefined;
  const preview = result?.kind === 'preview' && !changed ? result : undefined;
  const typed = result?.kind === 'problem' || result?.kind === 'preview' ? result : undefined;
  const ids = { retentionDays: `${category}-retentionDays`, reason: `${category}-reason` };
  const busy = fetcher.state !== 'idle';
  return (
    <fetcher.Form method="post" className="flex max-w-140 flex-col gap-5" onChange={() => setChanged(true)}>
      <input type="hidden" name="category" value={category} />
      <FormErrors errors={errorsOf(problem, ids)} />
      <TextField
        id={ids.retentionDays}
        name="retentionDays"
        type="number"
        inputMode="numeric"
        min={1}
        max={36_500}
        label={m.retention_days_label()}
        defaultValue={typed?.days ?? rule?.retentionDays}
        error={fieldError(problem, ids.retentionDays, ids)}
        className="max-w-32 tabular-nums"
      />
      <TextArea
        id={ids.reason}
        name="reason"
        label={m.retention_reason()}
        help={m.retention_reason_help()}
        optional
        rows={2}
        maxLength={500}
        defaultValue={typed?.reason ?? rule?.reason}
        error={fieldError(problem, ids.reason, ids)}
      />
      {preview !== undefined && <PreviewNotice category={category} days={preview.days} preview={preview.preview} />}
      <div className="flex flex-wrap gap-2">
        {preview === undefined ? (
          <Button type="submit" look="primary" name="intent" value="preview" disabled={busy}>
            {m.retention_preview()}
          </Button>
        ) : (
          <Button
            type="submit"
            look={preview.preview.objects > 0 ? 'danger' : 'primary'}
            name="intent"
            value="save"
            disabled={busy}
          >
            {preview.preview.objects > 0
              ? m.retention_save_deleting({ what: retentionWords[category].count({ count: preview.preview.objects }) })
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
