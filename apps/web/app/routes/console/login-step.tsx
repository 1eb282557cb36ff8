import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useNavigation } from '@remix-run/react';
import { formProblem, problemOf } from '#app/api-answers.server.ts';
import { errorsOf, fieldError } from '#app/forms/field-errors.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { DoorHead } from './door.tsx';
import { requireConsole } from './require-operator.server.ts';

export const meta = () => [{ title: `${m.step_title()} – ${m.console_title()}` }];

export async function loader({ context }: LoaderFunctionArgs) {
  requireConsole(context);
  if (context.operator !== null) throw redirect('/console/tenants');
  const step = await context.api.getOperatorStep();
  if (step.status !== 200) throw redirect('/console/login');
  return null;
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireConsole(context);
  const form = await request.formData();
  const answer = await context.api.finishOperatorLogin({ body: { code: String(form.get('code') ?? '') } });
  if (answer.status === 200) return redirect('/console/tenants');
  if (problemOf(answer.body)?.code === 'unauthenticated') return redirect('/console/login');
  return data(formProblem(answer), { status: answer.status });
}

/** The second step of an operator's login. */
export default function ConsoleLoginStep() {
  const problem = useAnswer<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-90 flex-col justify-center px-5 py-12">
      <DoorHead title={m.step_title()} lead={m.step_lead()} />
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        <FormErrors errors={errorsOf(problem)} />
        <TextField
          id="code"
          name="code"
          label={m.code()}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoFocus
          maxLength={20}
          className="h-11 text-16 tracking-wide tabular-nums"
          error={fieldError(problem, 'code')}
        />
        <Button type="submit" look="primary" size="portal" disabled={busy} className="w-full">
          {m.step_action()}
        </Button>
      </Form>
      <Link to="/console/login" reloadDocument className="mt-6 text-14 text-accent-text underline underline-offset-2">
        {m.step_restart()}
      </Link>
    </main>
  );
}
