import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AuthPage } from './auth-page.tsx';

export const meta = () => [{ title: m.reset_title() }];

export function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const email = String((await request.formData()).get('email') ?? '').trim();
  const answer = await context.api.askForPasswordReset({ body: { email } });
  if (answer.status === 204) return data({ email, problem: undefined });
  return data({ email, problem: formProblem(answer) }, { status: answer.status });
}

export default function PasswordReset() {
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <AuthPage title={m.reset_title()} lead={m.reset_lead()}>
      {result !== undefined && result.problem === undefined ? (
        <Callout tone="good">{m.reset_sent()}</Callout>
      ) : (
        <Form method="post" className="flex flex-col gap-5">
          <FormErrors errors={errorsOf(result?.problem)} />
          <TextField
            id="email"
            name="email"
            type="email"
            label={m.email()}
            autoComplete="username"
            className="h-11 text-16"
            defaultValue={result?.email}
            error={fieldError(result?.problem, 'email')}
          />
          <Button type="submit" look="primary" size="portal" disabled={busy} className="w-full">
            {m.reset_send()}
          </Button>
        </Form>
      )}
      <Link to="/login" className="mt-6 text-14 text-accent-text underline underline-offset-2">
        {m.login_title()}
      </Link>
    </AuthPage>
  );
}
