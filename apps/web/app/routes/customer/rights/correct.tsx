import type { Correctable, OwnCorrection } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.correct_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const [known, portal, profile] = await Promise.all([
    context.api.getCorrectable(),
    context.api.getPortal(),
    context.api.getProfile(),
  ]);
  const { email } = need(profile, 200);
  return { known: need(known, 200), minimises: need(portal, 200).minimises, email };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const values = {
    datum: textOf(fields, 'datum'),
    ticketId: textOf(fields, 'ticketId') || null,
    held: textOf(fields, 'held'),
    proposed: textOf(fields, 'proposed'),
    reason: textOf(fields, 'reason'),
  };
  // The list of requests stands there whatever is chosen.
  const ticketId = values.datum === 'request' ? values.ticketId : null;
  const answer = await context.api.askForCorrection({ body: { ...values, ticketId } as OwnCorrection });
  if (answer.status === 201) return data({ sent: need(answer, 201), values, problem: undefined });
  return data({ sent: null, values, problem: formProblem(answer) }, { status: 422 });
}

/** What one changes by oneself, one click away; and a request, datum by datum, for everything else. */
export default function Correct() {
  const { known, minimises, email } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const sent = result?.sent ?? null;
  if (sent !== null)
    return (
      <main>
        <h1 className="text-28">{m.correct_sent()}</h1>
        <Callout tone="good" className="mt-6">
          {m.correct_sent_text({ number: sent.number, date: day(sent.dueOn) })}
        </Callout>
        <Link to="/portal/profile/rights" className={buttonClass('secondary', 'portal', 'mt-8')}>
          {m.own_rights()}
        </Link>
      </main>
    );
  return (
    <main>
      <p className="mb-3 text-14">
        <Link to="/portal/profile/rights" className="text-accent-text hover:underline">
          {m.own_rights()}
        </Link>
      </p>
      <h1 className="text-28">{m.correct_title()}</h1>
      <p className="mt-2 max-w-[68ch] text-16 text-muted">{m.correct_lead()}</p>
      <section className="mt-8">
        <h2 className="text-20">{m.correct_self()}</h2>
        <dl className="mt-3 grid max-w-140 grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-14">
          <dt className="text-muted">{m.correct_self_name()}</dt>
          <dd className="wrap-anywhere">
            {[known.firstName, known.lastName].filter(Boolean).join(' ') || m.correction_empty()}
          </dd>
          <dt className="text-muted">{m.correct_self_email()}</dt>
          <dd className="wrap-anywhere">{email}</dd>
          <dt className="text-muted">{m.correct_self_language()}</dt>
          <dd>{m.correct_self_language_help()}</dd>
        </dl>
        <ButtonLink to="/portal/profile" size="portal" className="mt-5">
          {m.correct_self_change()}
        </ButtonLink>
      </section>
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="text-20">{m.correct_ask()}</h2>
        <p className="mt-1 max-w-[68ch] text-14 text-muted">{m.correct_stays()}</p>
        <Ask known={known} minimises={minimises} values={result?.values} problem={result?.problem} />
      </section>
    </main>
  );
}

interface AskProps {
  known: Correctable;
  minimises: boolean;
  values: Record<string, string | null> | undefined;
  problem: ReturnType<typeof formProblem> | undefined;
}

function Ask({ known, minimises, values, problem }: AskProps) {
  const busy = useNavigation().state !== 'idle';
  const area = (field: 'held' | 'proposed' | 'reason') => ({
    form: 'dataRequest' as const,
    minimises: minimises && field === 'reason',
    files: false,
    id: field,
    name: field,
    maxLength: 2_000,
    className: 'text-16',
    defaultValue: values?.[field] ?? '',
    error: fieldError(problem, field),
  });
  return (
    <Form method="post" className="mt-6 flex flex-col gap-6">
      <FormErrors errors={errorsOf(problem)} />
      <RadioGroup
        id="datum"
        name="datum"
        label={m.correct_datum()}
        defaultValue={values?.['datum'] ?? (known.tickets.length > 0 ? 'request' : 'organisation')}
        error={fieldError(problem, 'datum')}
        choices={[
          ...(known.tickets.length > 0
            ? [{ value: 'request', label: m.correct_datum_request(), help: m.correct_datum_request_help() }]
            : []),
          {
            value: 'organisation',
            label: m.correct_datum_organisation(),
            help:
              known.organisation === ''
                ? m.correct_datum_organisation_none()
                : m.correct_datum_now({ value: known.organisation }),
          },
          { value: 'other', label: m.correct_datum_other(), help: m.correct_datum_other_help() },
        ]}
      />
      {known.tickets.length > 0 && (
        <Select
          id="ticketId"
          name="ticketId"
          label={m.correct_ticket()}
          help={m.correct_ticket_help()}
          defaultValue={values?.['ticketId'] ?? ''}
          error={fieldError(problem, 'ticketId')}
          options={[
            { value: '', label: m.correct_ticket_none() },
            ...known.tickets.map(({ id, number, subject }) => ({ value: id, label: `#${number} ${subject}` })),
          ]}
        />
      )}
      <WritingArea {...area('held')} label={m.correct_held()} help={m.correct_held_help()} rows={3} optional />
      <WritingArea
        {...area('proposed')}
        label={m.correct_proposed()}
        help={m.correct_proposed_help()}
        rows={3}
        optional
      />
      <WritingArea {...area('reason')} label={m.correct_reason()} help={m.correct_reason_help()} rows={3} optional />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" size="portal" disabled={busy}>
          {busy ? m.sending() : m.correct_send()}
        </Button>
        <Link to="/portal/profile/rights" className={buttonClass('quiet', 'portal')}>
          {m.cancel()}
        </Link>
      </div>
    </Form>
  );
}
