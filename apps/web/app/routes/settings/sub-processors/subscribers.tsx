import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';

export const meta = () => [{ title: m.subscribers() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'sub-processor.list-changes');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return need(await context.api.listSubscribers({ query: { limit: 50, cursor } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const answer =
    textOf(fields, 'form') === 'add'
      ? await api.addSubscriber({ body: { email: textOf(fields, 'email') } })
      : await api.removeSubscriber({ params: { id: textOf(fields, 'id') }, body: undefined });
  return formResult(request, fields, answer);
}

/** Who is told of every change of processors by mail. */
export default function Subscribers() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const [params] = useSearchParams();
  return (
    <SettingsPage
      title={m.subscribers()}
      lead={
        <>
          {m.subscribers_lead()}{' '}
          <Link to="/settings/sub-processors" className="text-accent-text underline underline-offset-2">
            {m.sub_processors()}
          </Link>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState icon={MailCheck} title={m.subscribers_none()} text={m.subscribers_none_text()} />
      ) : (
        <div>
          <div className="border-t border-line">
            {items.map(({ id, name, email, source, subscribedAt }) => (
              <FoldRow key={id} head={name} detail={email}>
                <p className="mb-4 text-14 text-muted">
                  {source === 'self'
                    ? m.subscriber_self({ date: day(subscribedAt) })
                    : m.subscriber_staff({ date: day(subscribedAt) })}
                </p>
                {may('sub-processor.remove-subscriber') && (
                  <SettingsForm
                    name={`remove-${id}`}
                    pageResult={result}
                    hidden={{ id }}
                    submitLabel={m.subscriber_remove()}
                    look="secondary"
                    doneText={m.subscriber_removed()}
                  >
                    {null}
                  </SettingsForm>
                )}
              </FoldRow>
            ))}
          </div>
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      )}
      {may('sub-processor.add-subscriber') && (
        <SettingsPart title={m.subscriber_add()} lead={m.subscriber_add_lead()}>
          <SettingsForm name="add" pageResult={result} submitLabel={m.subscriber_add()} clears>
            <FormText field="email" type="email" label={m.email()} maxLength={254} />
          </SettingsForm>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}
