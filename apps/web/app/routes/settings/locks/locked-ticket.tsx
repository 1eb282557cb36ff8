import type { LookedAtTicket } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useNavigation } from '@remix-run/react';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { lockWords } from './lock-words.ts';

type Answer = { ticket: LookedAtTicket } | { ticket: null; problem: FormProblem; reason: string };

export const meta = () => [{ title: m.archive() }];

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'archive.look');
  return null;
}

/** Nothing is shown before a reason was given: the page is the answer to the form. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const reason = textOf(await request.formData(), 'reason');
  const answer = await context.api.lookAtLockedTicket({ params: { id: params.id ?? '' }, body: { reason } });
  if (answer.status === 200) return data<Answer>({ ticket: answer.body });
  if (answer.status === 404) throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return data<Answer>({ ticket: null, problem: formProblem(answer), reason }, { status: 422 });
}

export default function LockedTicketPage() {
  const answer = useAnswer<typeof action>();
  if (answer?.ticket) return <Ticket ticket={answer.ticket} />;
  return (
    <SettingsPage title={m.archive_look()} lead={m.archive_look_lead()}>
      <ReasonForm problem={answer?.problem} reason={answer?.reason} />
    </SettingsPage>
  );
}

function ReasonForm({ problem, reason }: { problem: FormProblem | undefined; reason: string | undefined }) {
  const busy = useNavigation().state !== 'idle';
  const ids = { reason: 'look-reason' };
  return (
    <Form method="post" className="flex max-w-140 flex-col gap-5">
      <FormErrors errors={errorsOf(problem, ids)} />
      <TextField
        id={ids.reason}
        name="reason"
        label={m.archive_reason()}
        help={m.archive_reason_help()}
        maxLength={500}
        defaultValue={reason}
        error={fieldError(problem, ids.reason, ids)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          {m.archive_look()}
        </Button>
      </div>
    </Form>
  );
}

function Ticket({ ticket }: { ticket: LookedAtTicket }) {
  const { number, subject, customer, articles, lock, until, statute } = ticket;
  return (
    <SettingsPage
      title={`#${number} ${subject}`}
      lead={
        until === null
          ? lockWords[lock]()
          : m.archive_kept({ lock: lockWords[lock](), date: day(until), statute: statute ?? '' })
      }
    >
      <div>
        <p className="text-14 wrap-anywhere text-normal">
          {customer === null ? (
            m.customer_anonymised()
          ) : (
            <>
              {customer.name} <span className="text-muted">{customer.email}</span>
            </>
          )}
        </p>
        <ul className="mt-4 border-t border-line">
          {articles.map((article) => (
            <li key={article.id} className="border-b border-line py-4">
              <p className="mb-2 flex flex-wrap gap-x-3 text-13 text-muted">
                <span className="font-medium text-strong">{article.author.name}</span>
                <span className="tabular-nums">{moment(article.createdAt)}</span>
                {article.visibility === 'internal' && <span>{m.archive_note()}</span>}
              </p>
              <PlainText text={article.bodyText} />
              {article.attachments.length > 0 && (
                <p className="mt-2 text-13 wrap-anywhere text-muted">
                  {m.archive_files({ names: article.attachments.map(({ fileName }) => fileName).join(', ') })}
                </p>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-6 text-14">
          <Link to="/settings/archive" className="text-accent-text underline underline-offset-2">
            {m.archive_back()}
          </Link>
        </p>
      </div>
    </SettingsPage>
  );
}
