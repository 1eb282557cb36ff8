import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { tokenHeaders, tokenOf } from '#app/routes/visitor/token-page.server.ts';
import { UsedUp } from '#app/routes/visitor/used-up.tsx';
import { Button } from '#app/ui/actions/button.tsx';

export const meta = () => [{ title: m.data_request_confirm_title() }];
export const headers = tokenHeaders;

export const loader = ({ context, request }: LoaderFunctionArgs) => ({ token: tokenOf(context, request) });

export async function action({ context, request }: ActionFunctionArgs) {
  const token = String((await request.formData()).get('token') ?? '');
  const answer = await context.api.confirmRequestIdentity({ body: { token } });
  if (answer.status === 200) return data({ done: true });
  formProblem(answer);
  return data({ done: false }, { status: 422 });
}

/** Behind the link that shows who reads at the known address. */
export default function ConfirmDataRequest() {
  const { token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (token === '' || result?.done === false) return <UsedUp />;
  if (result?.done === true)
    return <PublicPage title={m.data_request_confirmed()} lead={m.data_request_confirmed_text()} />;
  return (
    <PublicPage title={m.data_request_confirm_title()} lead={m.data_request_confirm_lead()}>
      <Form method="post" className="mt-8">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" look="primary" size="portal" disabled={busy}>
          {m.data_request_confirm_do()}
        </Button>
      </Form>
    </PublicPage>
  );
}
