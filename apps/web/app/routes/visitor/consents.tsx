import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { LinkedConsentList } from './linked-consents.tsx';
import { tokenHeaders, tokenOf } from './token-page.server.ts';
import { UsedUp } from './used-up.tsx';

export const meta = () => [{ title: m.consent_link_title() }];
export const headers = tokenHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = tokenOf(context, request);
  const answer = await context.api.openConsentLink({ body: { token } });
  return { token, consents: answer.status === 200 ? answer.body.consents : null };
}

/** Only a person's press of the button withdraws: mail scanners open links too. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.withdrawByLink({
    body: { token: String(fields.get('token') ?? ''), purposeId: String(fields.get('purposeId') ?? '') },
  });
  if (answer.status === 200) return data({ consents: answer.body.consents });
  formProblem(answer);
  return data({ consents: null }, { status: 422 });
}

/** Behind the link in every mail about a consent; no login, one press. */
export default function ConsentLink() {
  const { token, consents } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const shown = result === undefined ? consents : result.consents;
  if (shown === null) return <UsedUp />;
  const isOver = result !== undefined && shown.every(({ state }) => state === 'withdrawn');
  return (
    <PublicPage
      title={isOver ? m.consent_link_done() : m.consent_link_title()}
      lead={isOver ? m.consent_link_done_lead() : m.consent_link_lead()}
    >
      <LinkedConsentList items={shown} token={token} />
    </PublicPage>
  );
}
