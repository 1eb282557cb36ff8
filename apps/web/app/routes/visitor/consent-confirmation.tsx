import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { LinkedConsentList } from './linked-consents.tsx';
import { tokenHeaders, tokenOf } from './token-page.server.ts';
import { UsedUp } from './used-up.tsx';

export const meta = () => [{ title: m.consent_confirm_title() }];
export const headers = tokenHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = tokenOf(context, request);
  const answer = await context.api.previewConsentConfirmation({ body: { token } });
  return { token, consents: answer.status === 200 ? answer.body.consents : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const token = String((await request.formData()).get('token') ?? '');
  const answer = await context.api.confirmConsents({ body: { token } });
  if (answer.status === 200) return data({ done: answer.body.consents });
  formProblem(answer);
  return data({ done: null }, { status: 422 });
}

/** Behind the link of a confirmation: what was ticked on the form for visitors counts from here on. */
export default function ConsentConfirmation() {
  const { token, consents } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (result?.done)
    return (
      <PublicPage title={m.consent_confirmed_title()} lead={m.consent_confirmed_lead()}>
        <LinkedConsentList items={result.done} />
      </PublicPage>
    );
  if (consents === null || result !== undefined) return <UsedUp />;
  return (
    <PublicPage title={m.consent_confirm_title()} lead={m.consent_confirm_lead()}>
      <LinkedConsentList items={consents} />
      <Form method="post" className="mt-6">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" look="primary" size="portal" disabled={busy}>
          {m.consent_confirm()}
        </Button>
      </Form>
    </PublicPage>
  );
}
