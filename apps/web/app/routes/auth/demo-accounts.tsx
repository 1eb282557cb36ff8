import { Form } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';

/** In demo mode only: the known logins of an invented company, each one press away. */
export function DemoAccounts({ slug }: { slug: string }) {
  const accounts = [
    { role: m.role_agent(), email: `agent@${slug}.example` },
    { role: m.role_admin(), email: `admin@${slug}.example` },
    { role: m.role_dpo(), email: `dpo@${slug}.example` },
    { role: m.role_customer(), email: `kunde@kunde-${slug}.example` },
  ];
  return (
    <section className="mt-10 border-t border-line pt-5">
      <h2 className="text-13">{m.demo_title()}</h2>
      <p className="mt-0.5 text-13 text-muted">{m.demo_text({ password: 'redlich-demo' })}</p>
      <ul className="mt-3">
        {accounts.map(({ role, email }) => (
          <li key={email} className="border-b border-line last:border-0">
            <Form method="post" reloadDocument className="flex min-h-10 items-center gap-3">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value="redlich-demo" />
              <span className="min-w-0 flex-1 py-1">
                <span className="block text-13 font-medium text-strong">{role}</span>
                <span className="block truncate text-12 text-muted">{email}</span>
              </span>
              <Button type="submit" aria-label={m.demo_login_as({ role })}>
                {m.login_action()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
