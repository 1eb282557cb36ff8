import type { DataRequest } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, type FormResult } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { rungWords } from '../registers/choice-words.ts';
import { RequestNotices } from '../disclosures/request-notices.tsx';
import { readRequestNotices } from '../disclosures/request-notices.server.ts';
import { RequestObjections } from '../objections/request-objections.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { CarryOut } from './carry-out.tsx';
import { CorrectionPart } from './correction.tsx';
import { Letters, Timeline } from './history.tsx';
import { NextStep } from './next-step.tsx';
import { readOpenStep } from './open-step.server.ts';
import { Clock, StateBadge } from './request-marks.tsx';
import { leftWords, personWord, rightWord, sourceWords } from './request-words.ts';
import { SelfRestricted } from './self-restricted.tsx';
import { takeStep } from './take-step.server.ts';

export const meta = () => [{ title: m.data_requests() }];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'data-request.get');
  const found = need(await context.api.getDataRequest({ params: { id: params['id']! } }), 200);
  const open = await readOpenStep(context, found, new URL(request.url).searchParams);
  const objections =
    found.right === 'objection'
      ? need(await context.api.getRequestObjections({ params: { id: found.id } }), 200)
      : null;
  return { request: found, open, objections, notices: await readRequestNotices(context, found) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params['id']!;
  const answer = await takeStep(context, id, fields);
  if (answer === undefined) return data<FormResult | undefined>(undefined);
  if (answer.status === 200) throw redirect(`/settings/data-requests/${id}`);
  return formResult(request, fields, answer);
}

/** One request: how its clock stands, what is to do next, and everything that was done. */
export default function DataRequestPage() {
  const { request, open, notices, objections } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const isOpen = request.clock !== 'stopped';
  return (
    <SettingsPage
      title={m.data_request_named({ number: request.number, right: rightWord(request) })}
      lead={<Lead request={request} />}
    >
      {(request.clock === 'overdue' || request.clock === 'soon') && (
        <Callout tone={request.clock === 'overdue' ? 'bad' : 'warn'}>
          {m.data_request_due()} {day(request.dueOn)}: {leftWords(request)}
        </Callout>
      )}
      <SelfRestricted request={request} />
      <NextStep request={request} open={open} result={result} />
      <Asked request={request} />
      <CorrectionPart request={request} result={result} />
      {objections !== null && <RequestObjections request={request} objections={objections} />}
      {isOpen && <CarryOut request={request} />}
      {notices !== null && (isOpen || notices.length > 0) && <RequestNotices items={notices} />}
      <Letters letters={request.letters} />
      <Timeline events={request.events} />
    </SettingsPage>
  );
}

const Lead = ({ request }: { request: DataRequest }) => (
  <>
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StateBadge {...request} />
      <span>{personWord(request)}</span>
    </span>
    <Link to="/settings/data-requests" className="mt-2 inline-flex min-h-8 items-center gap-2 hover:text-strong">
      <ArrowLeft size={16} aria-hidden />
      {m.data_requests()}
    </Link>
  </>
);

function Asked({ request }: { request: DataRequest }) {
  const { person, identity, ticket, source, receivedOn, text, erasedAt } = request;
  const may = useMay();
  const who = [person.name, person.email, ...person.address.split('\n')].filter(Boolean);
  return (
    <SettingsPart title={m.data_request_said()}>
      <dl className="grid max-w-140 grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-14">
        <dt className="text-muted">{m.data_request_from()}</dt>
        <dd className="wrap-anywhere">
          {who.length === 0
            ? m.data_request_person_erased()
            : who.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
        </dd>
        <dt className="text-muted">{m.data_request_received_on()}</dt>
        <dd className="tabular-nums">
          {day(receivedOn)}, {sourceWords[source]()}
          {request.hasMail && (
            <>
              {' · '}
              <a
                href={`/api/v1/data-requests/${request.id}/mail`}
                className="text-accent-text underline underline-offset-2"
              >
                {m.data_request_mail_as_it_came()}
              </a>
            </>
          )}
          {ticket !== null && (
            <>
              {' · '}
              {may('ticket.get') ? (
                <Link to={`/desk/tickets/${ticket.id}`} className="text-accent-text underline underline-offset-2">
                  {m.data_request_ticket({ number: ticket.number })}
                </Link>
              ) : (
                m.data_request_ticket({ number: ticket.number })
              )}
            </>
          )}
        </dd>
        <dt className="text-muted">
          {request.answeredAt === null ? m.data_request_due() : m.data_request_state_answered()}
        </dt>
        <dd>
          <Clock {...request} />
        </dd>
        <dt className="text-muted">{m.data_request_identity()}</dt>
        <dd>
          {identity.proof === null || identity.provenAt === null
            ? m.data_request_identity_open()
            : m.data_request_identity_proven({ way: rungWords[identity.proof](), at: moment(identity.provenAt) })}
        </dd>
      </dl>
      <div className="mt-4 max-w-[68ch] border-l-2 border-line pl-4 text-14">
        {text === '' ? (
          <p className="text-muted">
            {erasedAt === null ? m.data_request_said_nothing() : m.data_request_letter_erased()}
          </p>
        ) : (
          <PlainText text={text} className="text-normal" />
        )}
      </div>
    </SettingsPart>
  );
}
