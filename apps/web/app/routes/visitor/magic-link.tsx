import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { tokenHeaders, tokenOf } from './token-page.server.ts';
import { UsedUp } from './used-up.tsx';

export const meta = () => [{ title: m.magic_link_title() }];
export const headers = tokenHeaders;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const token = tokenOf(context, request);
  const portal = need(await context.api.getPortal(), 200);
  if (!portal.magicLink) throw redirect('/login');
  return { token };
}

/** With a token it logs in, only when a person presses the button: mail scanners open links too. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const token = String(fields.get('token') ?? '');
  if (token !== '') {
    const answer = await context.api.redeemMagicLink({ body: { token } });
    if (answer.status === 200) throw redirect('/portal');
    if (answer.status === 202) throw redirect('/login/step');
    formProblem(answer);
    return data({ step: 'usedUp' as const }, { status: 422 });
  }
  const email = String(fields.get('email') ?? '').trim();
  const answer = await context.api.requestMagicLink({ body: { email } });
  if (answer.status === 202) return data({ step: 'sent' as const, email });
  return data({ step: 'refused' as const, email, problem: formProblem(answer) }, { status: 422 });
}

export default function MagicLink() {
  const { token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (result?.step === 'usedUp') return <UsedUp />;
  if (result?.step === 'sent')
    return (
      <PublicPage title={m.magic_link_sent()} lead={m.magic_link_sent_text({ email: result.email })}>
        <ButtonLink to="/login" size="portal" className="mt-8">
          {m.to_login()}
        </ButtonLink>
      </PublicPage>
    );
  if (token !== '')
    return (
      <PublicPage title={m.magic_link_title()} lead={m.magic_link_open_lead()}>
        <Form method="post" reloadDocument className="mt-8">
          <input type="hidden" name="token" value={token} />
          <Button type="submit" look="primary" size="portal" disabled={busy}>
            {m.login_action()}
          </Button>
        </Form>
      </PublicPage>
    );
  const problem = result?.step === 'refused' ? result.problem : undefined;
  return (
    <PublicPage title={m.magic_link_title()} lead={m.magic_link_lead()}>
      <Form method="post" className="mt-8 flex max-w-100 flex-col gap-6">
        <FormErrors errors={errorsOf(problem)} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={m.email()}
          autoComplete="username"
          maxLength={254}
          className="h-11 text-16"
          defaultValue={result?.step === 'refused' ? result.email : undefined}
          error={fieldError(problem, 'email')}
        />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="self-start">
          {m.magic_link_action()}
        </Button>
      </Form>
    </PublicPage>
  );
}
