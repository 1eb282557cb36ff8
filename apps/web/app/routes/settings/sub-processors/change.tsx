import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { inMine } from '../consents/consent-words.ts';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { ChangeBadge } from './change-badge.tsx';
import { ObjectionItem } from './objection-item.tsx';

export const meta = () => [{ title: m.sub_processors() }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'sub-processor.list-changes');
  const id = params.id ?? '';
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const [change, objections] = await Promise.all([
    context.api.getSubProcessorChange({ params: { id } }),
    context.api.listObjections({ params: { id }, query: { limit: 50, cursor } }),
  ]);
  return { change: need(change, 200), objections: need(objections, 200) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const fields = await request.formData();
  const { api } = context;
  const form = textOf(fields, 'form');
  if (form === 'withdraw')
    return formResult(request, fields, await api.withdrawSubProcessorChange({ params: { id }, body: {} }));
  if (form === 'note') {
    const body = { email: textOf(fields, 'email'), text: textOf(fields, 'text') };
    return formResult(request, fields, await api.noteObjection({ params: { id }, body }));
  }
  const objection = { id: textOf(fields, 'objectionId') };
  const body = { answer: textOf(fields, 'answer') };
  return formResult(request, fields, await api.answerObjection({ params: objection, body }));
}

/** One change: what was told, who objected, and what was answered. */
export default function Change() {
  const { change, objections } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const may = useMay();
  const isOpen = change.state === 'announced';
  return (
    <SettingsPage title={change.recipient.name} lead={m.sub_processor_told({ date: day(change.announcedAt) })}>
      <div>
        <ChangeBadge {...change} />
        <p className="mt-3 max-w-[68ch] text-14 wrap-anywhere whitespace-pre-line text-normal">
          {m.sub_processor_reason({ reason: inMine(change.reason) })}
        </p>
        <p className="mt-3 flex flex-wrap gap-x-4 text-14">
          <Link
            to={`/settings/recipients/${change.recipient.id}`}
            className="text-accent-text underline underline-offset-2"
          >
            {change.recipient.name}
          </Link>
          {change.announcementId === null ? (
            <span className="text-muted">{m.sub_processor_mails_none()}</span>
          ) : (
            <Link
              to={`/settings/announcements/${change.announcementId}`}
              className="text-accent-text underline underline-offset-2"
            >
              {m.sub_processor_mails()}
            </Link>
          )}
        </p>
      </div>
      <SettingsPart title={m.objections()}>
        {objections.items.length === 0 ? (
          <p className="border-y border-line py-3 text-14 text-muted">{m.objections_none()}</p>
        ) : (
          <ul className="border-t border-line">
            {objections.items.map((objection) => (
              <ObjectionItem
                key={objection.id}
                objection={objection}
                result={result}
                mayAnswer={may('sub-processor.answer-objection')}
              />
            ))}
          </ul>
        )}
        <Pagination next={pageLink(params, objections.nextCursor)} first={firstLink(params)} />
        {isOpen && may('sub-processor.note-objection') && (
          <FoldRow head={m.objection_note()} open={result?.form === 'note' && !result.saved}>
            <p className="mb-4 text-14 text-muted">{m.objection_note_lead()}</p>
            <SettingsForm
              name="note"
              pageResult={result}
              submitLabel={m.objection_note()}
              doneText={m.objection_noted()}
              clears
            >
              <FormText field="email" type="email" label={m.objection_email()} maxLength={254} />
              <FormArea field="text" label={m.objection_words()} rows={4} maxLength={2000} />
            </SettingsForm>
          </FoldRow>
        )}
      </SettingsPart>
      {isOpen && may('sub-processor.withdraw') && (
        <FoldRow head={m.sub_processor_withdraw()}>
          <p className="mb-4 max-w-[68ch] text-14 text-muted">{m.sub_processor_withdraw_text()}</p>
          <SettingsForm name="withdraw" pageResult={result} submitLabel={m.sub_processor_withdraw()} look="danger">
            {null}
          </SettingsForm>
        </FoldRow>
      )}
    </SettingsPage>
  );
}
