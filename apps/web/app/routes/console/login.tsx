import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, problemOf } from '#app/api-answers.server.ts';
import { BrandMark } from '#app/frame/brand-mark.tsx';
import { LanguageSwitch } from '#app/frame/language-link.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors, type FormError } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { requireConsole } from './require-operator.server.ts';

export const meta = () => [{ title: `${m.login_title()} – ${m.console_title()}` }];

export function loader({ context, request }: LoaderFunctionArgs) {
  const { demo } = requireConsole(context);
  if (context.operator !== null) throw redirect('/console/tenants');
  return { demo, welcome: new URL(request.url).searchParams.has('welcome') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireConsole(context);
  const form = await request.formData();
  const email = String(form.get('email') ?? '').trim();
  const answer = await context.api.logInOperator({ body: { email, password: String(form.get('password') ?? '') } });
  if (answer.status === 200) return redirect('/console/tenants');
  const problem = problemOf(answer.body);
  const code = problem?.code === 'unauthenticated' ? 'unauthenticated' : formProblem(answer).code;
  return data({ email, code, message: problem?.detail }, { status: answer.status });
}

export default function ConsoleLogin() {
  const { demo, welcome } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-90 flex-col px-5">
      <main className="flex flex-1 flex-col justify-center py-12">
        <div className="mb-8 flex items-center gap-3 text-16 font-semibold text-strong">
          <BrandMark size={32} />
          {m.console_title()}
        </div>
        <h1 className="text-28">{m.login_title()}</h1>
        <p className="mt-2 mb-8 text-14 text-muted">{m.console_login_lead()}</p>
        {welcome && result === undefined && (
          <Callout tone="good" className="mb-6">
            {m.console_welcome_done()}
          </Callout>
        )}
        <Form method="post" reloadDocument className="flex flex-col gap-5">
          <FormErrors errors={errorsOf(result)} />
          <TextField
            id="email"
            name="email"
            type="email"
            label={m.email()}
            autoComplete="username"
            autoFocus={result === undefined}
            className="h-11 text-16"
            defaultValue={result?.email}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label={m.password()}
            autoComplete="current-password"
            className="h-11 text-16"
          />
          <Button type="submit" look="primary" size="portal" disabled={busy} className="mt-1 w-full">
            {m.login_action()}
          </Button>
        </Form>
        {demo && (
          <p className="mt-10 border-t border-line pt-5 text-13 text-muted">
            {m.console_demo_text({ email: 'operator@redlich.example', password: 'redlich-demo' })}
          </p>
        )}
      </main>
      <footer className="flex justify-end py-6 text-13 text-muted">
        <LanguageSwitch />
      </footer>
    </div>
  );
}

function errorsOf(result: { code: string; message: string | undefined } | undefined): FormError[] {
  if (result === undefined) return [];
  if (result.code === 'unauthenticated') return [{ message: m.login_wrong() }];
  if (result.code === 'tooMany') return [{ message: result.message ?? m.login_throttled() }];
  if (result.code === 'unavailable') return [{ message: m.error_503_text() }];
  return [{ message: m.login_incomplete() }];
}
