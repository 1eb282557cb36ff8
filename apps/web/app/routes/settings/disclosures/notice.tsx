import type { Language, NoticeException, NoticeLetter, RecipientNotice } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { aboutWords, dataWords, noticeName, noticeStanding } from './disclosure-words.ts';
import { ExceptionPart, LetterPart } from './notice-parts.tsx';

export const meta = () => [{ title: m.recipient_notices_of_request() }];

export async function loader({ context, params: given, request }: LoaderFunctionArgs) {
  requirePermission(context, 'recipient-notice.list');
  const params = { id: given['id']! };
  const notice = need(await context.api.getRecipientNotice({ params }), 200);
  const asked = new URL(request.url).searchParams.get('language');
  const language: Language = asked === 'de' || asked === 'en' ? asked : getLocale();
  const canBeTold =
    notice.state === 'open' && notice.mail !== 'queued' && (notice.customer !== null || notice.about !== '');
  const letter: NoticeLetter | null = canBeTold
    ? need(await context.api.proposeNoticeLetter({ params, query: { language } }), 200)
    : null;
  return { notice, letter, language };
}

export async function action({ context, params: given, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const params = { id: given['id']! };
  if (textOf(fields, 'form') === 'except') {
    const body = { exception: textOf(fields, 'exception') as NoticeException, reason: textOf(fields, 'reason') };
    return formResult(request, fields, await context.api.exceptNotice({ params, body }));
  }
  const way = textOf(fields, 'letter.way') === 'paper' ? ('paper' as const) : ('mail' as const);
  const body = {
    language: textOf(fields, 'language') as Language,
    email: way === 'mail' ? textOf(fields, 'email') : '',
    letter: { subject: textOf(fields, 'letter.subject'), body: textOf(fields, 'letter.body'), way },
  };
  return formResult(request, fields, await context.api.tellRecipient({ params, body }));
}

/** One thing that a recipient has to be told: how it stands, and what can be done. */
export default function NoticePage() {
  const { notice, letter, language } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const isOpen = notice.state === 'open' && notice.mail !== 'queued';
  return (
    <SettingsPage title={noticeName(notice)} lead={<Lead notice={notice} />}>
      <Facts notice={notice} />
      {letter !== null && may('recipient-notice.tell') && (
        <LetterPart
          key={`${notice.mail}${language}`}
          notice={notice}
          letter={letter}
          language={language}
          result={result}
        />
      )}
      {isOpen && may('recipient-notice.except') && <ExceptionPart result={result} />}
    </SettingsPage>
  );
}

function Lead({ notice }: { notice: RecipientNotice }) {
  return (
    <>
      {leadOf(notice)}
      <Link
        to={`/settings/disclosures${notice.state === 'open' ? '' : '?part=done'}`}
        className="mt-2 flex min-h-8 items-center gap-2 hover:text-strong"
      >
        <ArrowLeft size={16} aria-hidden />
        {m.disclosures()}
      </Link>
    </>
  );
}

function leadOf({ state, mail, byEvent, customer, about }: RecipientNotice): string {
  if (state !== 'open') return m.recipient_notice_lead_done();
  if (mail === 'queued') return m.recipient_notice_lead_mailing();
  if (mail !== null) return m.recipient_notice_lead_failed();
  if (customer === null && about === '') return m.recipient_notice_forgotten();
  return byEvent ? m.recipient_notice_lead_event() : m.recipient_notice_lead_open();
}

function Facts({ notice }: { notice: RecipientNotice }) {
  const { tone, text } = noticeStanding(notice);
  const { customer, recipient, request, dueOn, settledAt, settledBy, reason } = notice;
  return (
    <dl className="grid max-w-140 grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-14">
      <dt className="text-muted">{m.state()}</dt>
      <dd>
        <Badge tone={tone}>{text}</Badge>
      </dd>
      <dt className="text-muted">{m.recipient_notice_about()}</dt>
      <dd className="wrap-anywhere">
        {aboutWords(notice)}
        {customer !== null && customer.email !== customer.name && (
          <span className="block text-13 text-muted">{customer.email}</span>
        )}
        {request !== null && (
          <Link
            to={`/settings/data-requests/${request.id}`}
            className="block text-13 text-accent-text underline underline-offset-2"
          >
            {m.recipient_notice_request({ number: request.number })}
          </Link>
        )}
      </dd>
      <dt className="text-muted">{m.recipient_notice_data()}</dt>
      <dd>{dataWords(notice)}</dd>
      {recipient.email !== '' && (
        <>
          <dt className="text-muted">{m.email()}</dt>
          <dd className="wrap-anywhere">{recipient.email}</dd>
        </>
      )}
      {settledAt === null ? (
        <>
          <dt className="text-muted">{m.recipient_notice_due()}</dt>
          <dd className="tabular-nums">{day(dueOn)}</dd>
        </>
      ) : (
        <>
          <dt className="text-muted">{m.recipient_notice_settled()}</dt>
          <dd className="tabular-nums">
            {settledBy === null
              ? moment(settledAt)
              : m.recipient_notice_settled_by({ at: moment(settledAt), name: settledBy.name })}
          </dd>
        </>
      )}
      {reason !== '' && (
        <>
          <dt className="text-muted">{m.recipient_notice_reason()}</dt>
          <dd className="wrap-anywhere">{reason}</dd>
        </>
      )}
    </dl>
  );
}
