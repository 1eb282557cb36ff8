import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formProblem, problemOf } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { homeOf, safePath } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AuthPage } from './auth-page.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { FormErrors, type FormError } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';

export const meta = () => [{ title: m.login_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  if (context.session !== null) throw redirect(homeOf(context.session));
  const portal = await context.api.getPortal();
  const ways = portal.status === 200 ? portal.body : null;
  const { searchParams } = new URL(request.url);
  return {
    next: safePath(searchParams.get('next')) ?? null,
    reset: searchParams.get('reset') === 'done',
    magicLink: ways?.magicLink === true,
    openRequests: ways?.requests.open === true,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get('email') ?? '').trim();
  const answer = await context.api.logIn({ body: { email, password: String(form.get('password') ?? '') } });
  if (answer.status === 200) return redirect(safePath(form.get('next')) ?? homeOf(answer.body));
  if (answer.status === 202) {
    const next = safePath(form.get('next'));
    return redirect(next === undefined ? '/login/step' : `/login/step?${new URLSearchParams({ next })}`);
  }
  // It may be a password that staff handed over: that one leads to the choice of an own one.
  const first =
    answer.status === 401 &&
    (await context.api.firstLogin({ body: { email, password: String(form.get('password') ?? '') } }));
  if (first && first.status === 200) return redirect(`/account?${new URLSearchParams(first.body)}`);
  const problem = problemOf(answer.body);
  const code = problem?.code;
  const wrong = code === 'unauthenticated' || code === 'forbidden';
  return data(
    { email, code: wrong ? 'unauthenticated' : formProblem(answer).code, wait: problem?.detail },
    { status: answer.status },
  );
}

export default function Login() {
  const { next, reset, magicLink, openRequests } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const tenant = useRootData()?.tenant;
  return (
    <AuthPage title={m.login_title()} lead={m.login_lead()} greets>
      {reset && (
        <Callout tone="good" className="mb-5">
          {m.reset_done()}
        </Callout>
      )}
      {/* A full page load: what comes next may be in the person's own language. */}
      <Form method="post" reloadDocument className="flex flex-col gap-5">
        <FormErrors errors={errorsOf(result?.code, result?.wait)} />
        {next !== null && <input type="hidden" name="next" value={next} />}
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
      <div className="mt-3">
        <PasskeyButton second={false} next={next} />
      </div>
      <ul className="mt-6 flex flex-col text-14">
        <li>
          <Link to="/password-reset" className="inline-flex min-h-9 items-center text-accent-text hover:underline">
            {m.forgot_password()}
          </Link>
        </li>
        {magicLink && (
          <li>
            <Link to="/magic-link" className="inline-flex min-h-9 items-center text-accent-text hover:underline">
              {m.login_magic_link()}
            </Link>
          </li>
        )}
        {openRequests && (
          <li className="flex flex-wrap items-center gap-x-1.5 text-muted">
            {m.login_without_account()}
            <Link to="/request" className="inline-flex min-h-9 items-center text-accent-text hover:underline">
              {m.visitor_request_title()}
            </Link>
          </li>
        )}
      </ul>
      {tenant?.demo === true && <DemoAccounts slug={tenant.slug} />}
    </AuthPage>
  );
}

function errorsOf(code: string | undefined, wait: string | undefined): FormError[] {
  if (code === undefined) return [];
  if (code === 'unauthenticated') return [{ message: m.login_wrong() }];
  if (code === 'tooMany') return [{ message: wait ?? m.login_throttled() }];
  if (code === 'unavailable') return [{ message: m.error_503_text() }];
  return [{ message: m.login_incomplete() }];
}
