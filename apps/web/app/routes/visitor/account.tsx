import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { ShownNoticeLine } from '#app/routes/privacy/shown-line.tsx';
import { shownInForm } from '#app/routes/privacy/shown-in-form.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { tokenHeaders, tokenOf } from './token-page.server.ts';
import { UsedUp } from './used-up.tsx';

export const meta = () => [{ title: m.account_title() }];
export const headers = tokenHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = tokenOf(context, request);
  const [answer, portal] = await Promise.all([
    context.api.previewActivation({ body: { token } }),
    context.api.getPortal(),
  ]);
  return { token, account: answer.status === 200 ? answer.body : null, notice: need(portal, 200).notice };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.activateAccount({
    body: {
      token: String(fields.get('token') ?? ''),
      password: String(fields.get('password') ?? ''),
      language: context.locale,
      ...shownInForm(fields),
    },
  });
  if (answer.status === 200) return redirect('/portal');
  if (answer.status === 202) return redirect('/login/step');
  return data({ problem: formProblem(answer) }, { status: 422 });
}

/** Behind a link from a confirmation, an invitation or a first login: one password, and the account is there. */
export default function Account() {
  const { token, account, notice } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (account === null) return <UsedUp />;
  return (
    <PublicPage title={m.account_title()} lead={m.account_lead()}>
      <Form method="post" reloadDocument className="mt-8 flex max-w-100 flex-col gap-6">
        <FormErrors errors={errorsOf(result?.problem)} />
        <input type="hidden" name="token" value={token} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={m.email()}
          autoComplete="username"
          readOnly
          defaultValue={account.email}
          className="h-11 bg-surface-2 text-16"
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={m.account_password()}
          help={m.account_password_help()}
          minLength={12}
          maxLength={256}
          autoComplete="new-password"
          autoFocus
          className="h-11 text-16"
          error={fieldError(result?.problem, 'password')}
        />
        <ShownNoticeLine notice={notice} />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="self-start">
          {m.account_action()}
        </Button>
      </Form>
    </PublicPage>
  );
}
