import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { tokenHeaders, tokenOf } from './token-page.server.ts';
import { UsedUp } from './used-up.tsx';

export const meta = () => [{ title: m.email_change_title() }];
export const headers = tokenHeaders;

export const loader = ({ context, request }: LoaderFunctionArgs) => ({ token: tokenOf(context, request) });

export async function action({ context, request }: ActionFunctionArgs) {
  const token = String((await request.formData()).get('token') ?? '');
  const answer = await context.api.confirmEmail({ body: { token } });
  if (answer.status === 204) return data({ done: true });
  formProblem(answer);
  return data({ done: false }, { status: 422 });
}

/** Behind the link to a new address. */
export default function EmailChange() {
  const { token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (token === '' || result?.done === false) return <UsedUp />;
  if (result?.done === true)
    return (
      <PublicPage title={m.email_changed_title()} lead={m.email_changed_text()}>
        <ButtonLink to="/portal" look="primary" size="portal" className="mt-8">
          {m.portal_requests()}
        </ButtonLink>
      </PublicPage>
    );
  return (
    <PublicPage title={m.email_change_title()} lead={m.email_change_lead()}>
      <Form method="post" className="mt-8">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" look="primary" size="portal" disabled={busy}>
          {m.email_change_action()}
        </Button>
      </Form>
    </PublicPage>
  );
}
