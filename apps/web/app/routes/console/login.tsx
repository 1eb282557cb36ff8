import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useAnswer } from '#app/forms/use-answer.ts';
import { LanguageSwitch } from '#app/frame/language-link.tsx';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { PasswordForm } from '../auth/password-form.tsx';
import { passwordRefusal } from '../auth/password-refusal.server.ts';
import { DoorHead } from './door.tsx';
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
  if (answer.status === 202) return redirect('/console/login/step');
  if (answer.status === 200) return redirect(answer.body.mustSetUpFactor ? '/console/security' : '/console/tenants');
  return passwordRefusal(email, answer);
}

export default function ConsoleLogin() {
  const { demo, welcome } = useLoaderData<typeof loader>();
  const refusal = useAnswer<typeof action>();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-90 flex-col px-5">
      <main className="flex flex-1 flex-col justify-center py-12">
        <DoorHead title={m.login_title()} lead={m.console_login_lead()} />
        {welcome && refusal === undefined && (
          <Callout tone="good" className="mb-6">
            {m.console_welcome_done()}
          </Callout>
        )}
        <PasswordForm refusal={refusal} />
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
