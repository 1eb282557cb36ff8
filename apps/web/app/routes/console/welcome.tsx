import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem } from '#app/api-answers.server.ts';
import { errorsOf } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { DoorHead } from './door.tsx';
import { requireConsole } from './require-operator.server.ts';

export const meta = () => [{ title: `${m.console_welcome_title()} – ${m.console_title()}` }];

export function loader({ context, request }: LoaderFunctionArgs) {
  requireConsole(context);
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireConsole(context);
  const form = await request.formData();
  const body = { token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') };
  const answer = await context.api.acceptOperatorInvitation({ body });
  if (answer.status === 204) return redirect('/console/login?welcome');
  return data({ problem: formProblem(answer) }, { status: answer.status });
}

/** A new operator chooses a password behind the one-time link. */
export default function Welcome() {
  const { token } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-90 flex-col justify-center px-5 py-12">
      <DoorHead title={m.console_welcome_title()} lead={m.console_welcome_lead()} />
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        <FormErrors errors={errorsOf(result?.problem)} />
        <input type="hidden" name="token" value={token} />
        <TextField
          id="password"
          name="password"
          type="password"
          label={m.password()}
          help={m.console_welcome_help()}
          autoComplete="new-password"
          minLength={12}
          maxLength={256}
          className="h-11 text-16"
        />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="mt-1 w-full">
          {m.console_welcome_action()}
        </Button>
      </Form>
    </main>
  );
}
