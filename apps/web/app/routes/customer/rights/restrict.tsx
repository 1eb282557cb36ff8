import type { OwnRestrict, OwnRestriction, RestrictionGround } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { RadioGroup } from '#app/ui/form/radio-group.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.restrict_own_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const [restriction, portal] = await Promise.all([context.api.getOwnRestriction(), context.api.getPortal()]);
  return { restriction: need(restriction, 200), minimises: need(portal, 200).minimises };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const values = { ground: textOf(fields, 'ground'), text: textOf(fields, 'text') };
  if (textOf(fields, 'form') === 'end') {
    const answer = await context.api.endOwnRestriction({ body: {} });
    if (answer.status === 200) return data({ done: 'ended' as const, values, problem: undefined });
    return data({ done: null, values, problem: formProblem(answer) }, { status: 422 });
  }
  const body = { ...values, confirmed: fields.get('confirmed') === 'yes' } as OwnRestrict;
  const answer = await context.api.restrictOwn({ body });
  if (answer.status === 201) return data({ done: 'placed' as const, values, problem: undefined });
  return data({ done: null, values, problem: formProblem(answer) }, { status: 422 });
}

const groundWords: Record<RestrictionGround, { label: () => string; help: () => string }> = {
  accuracy: { label: m.restrict_own_accuracy, help: m.restrict_own_accuracy_help },
  unlawful: { label: m.restrict_own_unlawful, help: m.restrict_own_unlawful_help },
  claims: { label: m.restrict_own_claims, help: m.restrict_own_claims_help },
  objection: { label: m.restrict_own_objection, help: m.restrict_own_objection_help },
};
const means = [
  m.restrict_own_means_1,
  m.restrict_own_means_2,
  m.restrict_own_means_3,
  m.restrict_own_means_4,
  m.restrict_own_means_5,
  m.restrict_own_means_6,
];

/** The ground, what it means, and then the button; while a restriction lasts, since when and the way out. */
export default function RestrictOwn() {
  const { restriction, minimises } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const done = result?.done ?? null;
  return (
    <main>
      <p className="mb-3 text-14">
        <Link to="/portal/profile/rights" className="text-accent-text hover:underline">
          {m.own_rights()}
        </Link>
      </p>
      <h1 className="text-28">{m.restrict_own_title()}</h1>
      <p className="mt-2 max-w-[68ch] text-16 text-muted">{m.restrict_own_lead()}</p>
      {done !== null && (
        <Callout tone="good" className="mt-6">
          {done === 'ended' ? m.restrict_own_ended_page() : m.restrict_own_placed_page()}
        </Callout>
      )}
      {restriction.since !== null ? (
        <Running restriction={restriction} problem={result?.problem} />
      ) : (
        <Begin minimises={minimises} values={result?.values} problem={result?.problem} />
      )}
    </main>
  );
}

type Problem = ReturnType<typeof formProblem> | undefined;

function Running({ restriction, problem }: { restriction: OwnRestriction; problem: Problem }) {
  const busy = useNavigation().state !== 'idle';
  const { since, ground, hidden, toldAt } = restriction;
  return (
    <>
      <section className="mt-8">
        <h2 className="text-20">{m.restrict_own_since({ date: moment(since!) })}</h2>
        <p className="mt-2 max-w-[68ch] text-16">
          {m.restrict_own_since_text({ ground: groundWords[ground!].label(), count: count(hidden) })}
        </p>
        {toldAt !== null && <p className="mt-2 max-w-[68ch] text-16">{m.restrict_own_told({ date: day(toldAt) })}</p>}
      </section>
      <Meaning />
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="text-20">{m.restrict_own_end()}</h2>
        <p className="mt-1 mb-5 max-w-[68ch] text-14 text-muted">{m.restrict_own_end_text()}</p>
        <Form method="post" className="flex flex-col items-start gap-4">
          <FormErrors errors={errorsOf(problem)} />
          <Button type="submit" name="form" value="end" look="primary" size="portal" disabled={busy}>
            {m.restrict_own_end_action()}
          </Button>
        </Form>
      </section>
    </>
  );
}

const Meaning = () => (
  <section className="mt-8">
    <h2 className="text-20">{m.restrict_own_means()}</h2>
    <ul className="mt-3 flex max-w-[68ch] list-disc flex-col gap-2 pl-6 text-16 marker:text-muted">
      {means.map((line, at) => (
        <li key={at}>{line()}</li>
      ))}
    </ul>
  </section>
);

interface BeginProps {
  minimises: boolean;
  values: { ground: string; text: string } | undefined;
  problem: Problem;
}

function Begin({ minimises, values, problem }: BeginProps) {
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Meaning />
      <Callout tone="warn" className="mt-6">
        {m.restrict_own_draft()}
      </Callout>
      <Form method="post" className="mt-8 flex flex-col gap-6 border-t border-line pt-8">
        <FormErrors errors={errorsOf(problem)} />
        <RadioGroup
          id="ground"
          name="ground"
          label={m.restrict_own_ground()}
          defaultValue={values?.ground || 'accuracy'}
          error={fieldError(problem, 'ground')}
          choices={(Object.keys(groundWords) as RestrictionGround[]).map((ground) => ({
            value: ground,
            label: groundWords[ground].label(),
            help: groundWords[ground].help(),
          }))}
        />
        <WritingArea
          form="dataRequest"
          minimises={minimises}
          files={false}
          id="text"
          name="text"
          label={m.restrict_own_text()}
          help={m.restrict_own_text_help()}
          rows={4}
          maxLength={2_000}
          optional
          className="text-16"
          defaultValue={values?.text}
          error={fieldError(problem, 'text')}
        />
        <label id="confirmed" className="flex min-h-11 cursor-pointer items-start gap-3 text-16">
          <input type="checkbox" name="confirmed" value="yes" required className="mt-1 size-4 shrink-0 accent-accent" />
          {m.restrict_own_confirm()}
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" size="portal" disabled={busy}>
            {busy ? m.sending() : m.restrict_own_action()}
          </Button>
          <Link to="/portal/profile/rights" className={buttonClass('quiet', 'portal')}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
