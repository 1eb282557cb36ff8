import type { OwnDataRequest } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { WritingArea } from '#app/forms/sparing/writing-area.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { RightChoice } from '#app/routes/privacy/right-choice.tsx';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.data_request_own() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const { minimises } = need(await context.api.getPortal(), 200);
  return { minimises };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const values = { right: textOf(fields, 'right'), text: textOf(fields, 'text') };
  const answer = await context.api.createOwnDataRequest({ body: values as OwnDataRequest });
  if (answer.status === 201) return data({ sent: need(answer, 201), values, problem: undefined });
  return data({ sent: null, values, problem: formProblem(answer) }, { status: 422 });
}

/** One right and what it is about; whoever is logged in is asked for nothing else. */
export default function PrivacyRequest() {
  const { minimises } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const sent = result?.sent ?? null;
  if (sent !== null)
    return (
      <main>
        <h1 className="text-28">{m.data_request_public_sent()}</h1>
        <Callout tone="good" className="mt-6">
          {m.data_request_own_sent({ number: sent.number, date: day(sent.dueOn) })}
        </Callout>
        <Link to="/portal/profile" className={buttonClass('secondary', 'portal', 'mt-8')}>
          {m.profile_title()}
        </Link>
      </main>
    );
  return (
    <main>
      <h1 className="text-28">{m.data_request_own_title()}</h1>
      <p className="mt-2 text-16 text-muted">{m.data_request_own_text_lead()}</p>
      <Form method="post" className="mt-8 flex flex-col gap-6">
        <FormErrors errors={errorsOf(result?.problem)} />
        <RightChoice chosen={result?.values.right} error={fieldError(result?.problem, 'right')} />
        <WritingArea
          form="dataRequest"
          minimises={minimises}
          files={false}
          id="text"
          name="text"
          label={m.data_request_own_details()}
          help={m.data_request_own_details_help()}
          rows={6}
          maxLength={10_000}
          optional
          className="text-16"
          defaultValue={result?.values.text}
          error={fieldError(result?.problem, 'text')}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" size="portal" disabled={busy}>
            {busy ? m.sending() : m.data_request_own_send()}
          </Button>
          <Link to="/portal/profile" className={buttonClass('quiet', 'portal')}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
    </main>
  );
}
