import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { AuthPage } from './auth-page.tsx';

export const meta = () => [{ title: m.reset_choose() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const answer = await context.api.checkPasswordReset({ body: { token } });
  return { token, email: answer.status === 200 ? answer.body.email : null };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const body = { token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') };
  const answer = await context.api.resetPassword({ body });
  if (answer.status === 204) return redirect('/login?reset=done');
  return data(formProblem(answer), { status: answer.status });
}

export default function NewPassword() {
  const { token, email } = useLoaderData<typeof loader>();
  const problem = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (email === null) {
    return (
      <AuthPage title={m.reset_link_over()} lead={m.reset_link_over_text()}>
        <ButtonLink to="/password-reset" look="primary" size="portal">
          {m.reset_again()}
        </ButtonLink>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={m.reset_choose()} lead={m.reset_choose_lead({ email })}>
      <Form method="post" className="flex flex-col gap-5">
        <FormErrors errors={errorsOf(problem)} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          id="password"
          name="password"
          type="password"
          label={m.password_new()}
          help={m.password_help()}
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          className="h-11 text-16"
          error={fieldError(problem, 'password')}
        />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="w-full">
          {m.password_set()}
        </Button>
      </Form>
    </AuthPage>
  );
}
