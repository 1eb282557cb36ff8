import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ArrowLeft, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { ConsolePage } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  requireOperator(context);
  const queue = params['queue'] ?? '';
  return { queue, ...need(await context.api.listDeadJobs({ query: { queue } }), 200) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  requireOperator(context);
  const fields = await request.formData();
  const queue = params['queue'] ?? '';
  const id = textOf(fields, 'id');
  const answer = textOf(fields, 'form').startsWith('discard')
    ? await context.api.discardDeadJob({ body: { queue, id, reason: textOf(fields, 'reason') } })
    : await context.api.replayDeadJobs({ body: { queue, ...(id && { id }) } });
  return formResult(request, fields, answer);
}

export default function DeadJobs() {
  const { queue, items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Link
        to="/console/jobs"
        className="mb-3 inline-flex min-h-8 items-center gap-1.5 text-13 text-muted hover:text-strong"
      >
        <ArrowLeft size={16} aria-hidden />
        {m.console_jobs()}
      </Link>
      <ConsolePage title={m.console_dead_title({ queue })} lead={m.console_dead_lead()}>
        {items.length === 0 ? (
          <EmptyState icon={CircleCheck} title={m.console_dead_none()} text={m.console_dead_none_text()} />
        ) : (
          <div>
            {items.length > 1 && (
              <Form method="post" className="mb-4">
                <input type="hidden" name="form" value="replay-all" />
                <Button type="submit" disabled={busy}>
                  {m.console_replay_all({ count: count(items.length) })}
                </Button>
              </Form>
            )}
            <ul className="border-t border-line">
              {items.map((job) => (
                <li key={job.id}>
                  <FoldRow
                    head={<span className="tabular-nums">{moment(job.failedAt)}</span>}
                    detail={<code className="truncate font-mono text-12">{Object.values(job.ids)[0] ?? job.id}</code>}
                    open={result?.form === `discard-${job.id}`}
                  >
                    <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
                      {job.tenantId !== null && (
                        <>
                          <dt className="text-muted">{m.console_tenant()}</dt>
                          <dd className="min-w-0 break-words">
                            <Link to={`/console/tenants/${job.tenantId}`} className="font-mono text-12 hover:underline">
                              {job.tenantId}
                            </Link>
                          </dd>
                        </>
                      )}
                      {Object.entries(job.ids).map(([name, id]) => (
                        <div key={name} className="contents">
                          <dt className="text-muted">{name}</dt>
                          <dd className="min-w-0 font-mono text-12 break-words">{id}</dd>
                        </div>
                      ))}
                    </dl>
                    <Form method="post" className="mb-6">
                      <input type="hidden" name="form" value="replay" />
                      <input type="hidden" name="id" value={job.id} />
                      <Button type="submit" look="primary" disabled={busy}>
                        {m.console_replay()}
                      </Button>
                    </Form>
                    <SettingsForm
                      name={`discard-${job.id}`}
                      hidden={{ id: job.id }}
                      pageResult={result}
                      submitLabel={m.console_discard()}
                    >
                      <FormText field="reason" label={m.console_discard_reason()} maxLength={300} autoComplete="off" />
                    </SettingsForm>
                  </FoldRow>
                </li>
              ))}
            </ul>
          </div>
        )}
      </ConsolePage>
    </>
  );
}
