import type { SsoOffers } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { homeOf, safePath } from '#app/signed-in.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { AuthPage } from './auth-page.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { PasswordForm } from './password-form.tsx';
import { passwordRefusal } from './password-refusal.server.ts';
import { SsoFirst } from './sso-first.tsx';
import { DemoAccounts } from './demo-accounts.tsx';

export const meta = () => [{ title: m.login_title() }];

const noOffers: SsoOffers = { items: [], rules: { agentsOnly: false, customersOnly: false } };

export async function loader({ context, request }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw redirect('/');
  if (context.session !== null) throw redirect(homeOf(context.session));
  const [portal, offers] = await Promise.all([context.api.getPortal(), context.api.listSsoOffers()]);
  const ways = portal.status === 200 ? portal.body : null;
  const { searchParams } = new URL(request.url);
  return {
    next: safePath(searchParams.get('next')) ?? null,
    reset: searchParams.get('reset') === 'done',
    sso: offers.status === 200 ? offers.body : noOffers,
    magicLink: ways?.magicLink === true && !(offers.status === 200 && offers.body.rules.customersOnly),
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
  return passwordRefusal(email, answer);
}

export default function Login() {
  const { next, reset, magicLink, openRequests, sso } = useLoaderData<typeof loader>();
  const refusal = useAnswer<typeof action>();
  const tenant = useRootData()?.tenant;
  return (
    <AuthPage title={m.login_title()} lead={sso.items.length === 0 ? m.login_lead() : m.sso_login_lead()} greets>
      {reset && (
        <Callout tone="good" className="mb-5">
          {m.reset_done()}
        </Callout>
      )}
      <SsoFirst offers={sso} next={next} opened={refusal !== undefined}>
        <PasswordForm
          refusal={refusal}
          next={next}
          autoFocus={refusal === undefined && sso.items.length === 0}
          look={sso.items.length === 0 ? 'primary' : 'secondary'}
        />
        <div className="mt-3">
          <PasskeyButton second={false} next={next} />
        </div>
      </SsoFirst>
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
