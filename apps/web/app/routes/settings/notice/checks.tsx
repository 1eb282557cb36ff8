import type { NoticeChecks, NoticeRun } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ListChecks, ShieldCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { verdicts } from './verdict-mark.tsx';

const kinds: Record<NoticeRun['kind'], () => string> = {
  watch: m.compared_watch,
  nightly: m.compared_nightly,
  asked: m.compared_asked,
};

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'notice.list-checks');
  return need(await context.api.listNoticeChecks({ query: { language: context.locale } }), 200);
}

/** Compares the notice with what is so, now. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await context.api.checkNoticeNow({ body: {} }));
}

/** What is contradicted and since when, what changed, and the comparisons behind it. */
export default function Checks() {
  const { published, checkedAt, alerts, changes, runs } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const mayCheck = useMay()('notice.check-now');
  const checkNow = mayCheck && (
    <SettingsForm name="check" pageResult={result} submitLabel={m.compared_now()} doneText={m.compared_done()}>
      {null}
    </SettingsForm>
  );
  if (checkedAt === null)
    return (
      <SettingsPage title={m.checks()} lead={m.checks_lead()}>
        <EmptyState
          icon={ListChecks}
          title={m.checks_none()}
          text={m.checks_none_text()}
          action={published ? checkNow : undefined}
        />
      </SettingsPage>
    );
  return (
    <SettingsPage title={m.checks()} lead={m.checks_lead()}>
      <Alerts alerts={alerts} checkedAt={checkedAt} />
      {checkNow}
      <SettingsPart title={m.checks_changes()}>
        {changes.length === 0 ? (
          <p className="text-14 text-muted">{m.checks_changes_none()}</p>
        ) : (
          <Table
            caption={m.checks_changes()}
            rows={changes}
            rowKey={(row) => `${row.at}${row.sentenceId}`}
            columns={[
              { head: m.compared_at(), cell: ({ at }) => <Moment at={at} /> },
              { head: m.compared_sentence(), cell: ({ text, sentenceId }) => text ?? sentenceId },
              { head: m.compared_became(), cell: ({ became }) => <Became verdict={became} /> },
            ]}
          />
        )}
      </SettingsPart>
      <SettingsPart title={m.checks_runs()} lead={m.checks_runs_lead()}>
        <Table
          caption={m.checks_runs()}
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            { head: m.compared_at(), cell: ({ at }) => <Moment at={at} /> },
            { head: m.compared_kind(), cell: ({ kind }) => kinds[kind]() },
            { head: m.compared_version(), cell: ({ version }) => version, numeric: true, wideOnly: true },
            { head: m.compared_sentences(), cell: ({ sentences }) => count(sentences), numeric: true, wideOnly: true },
            { head: m.compared_contradicted(), cell: ({ contradicted }) => count(contradicted), numeric: true },
          ]}
        />
      </SettingsPart>
    </SettingsPage>
  );
}

const Moment = ({ at }: { at: string }) => <span className="whitespace-nowrap tabular-nums">{moment(at)}</span>;

function Alerts({ alerts, checkedAt }: Pick<NoticeChecks, 'alerts'> & { checkedAt: string }) {
  if (alerts.length === 0)
    return (
      <p className="flex items-center gap-2 text-14 text-good-text">
        <ShieldCheck size={16} aria-hidden className="shrink-0" />
        {m.checks_all_true({ date: moment(checkedAt) })}
      </p>
    );
  return (
    <Callout tone="bad">
      <strong className="font-semibold">{m.notice_problems()}</strong>
      <ul className="mt-1 space-y-1">
        {alerts.map(({ sentenceId, text, since }) => (
          <li key={sentenceId}>
            <Link
              to={`/settings/notice?sentence=${encodeURIComponent(sentenceId)}`}
              className="underline underline-offset-2"
            >
              {text ?? sentenceId}
            </Link>{' '}
            {m.compared_since({ date: moment(since) })}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function Became({ verdict }: { verdict: NoticeChecks['changes'][number]['became'] }) {
  if (verdict === null) return <span className="text-muted">{m.compared_gone()}</span>;
  const { icon: Icon, look, word } = verdicts[verdict];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${look}`}>
      <Icon size={16} aria-hidden />
      {word()}
    </span>
  );
}
