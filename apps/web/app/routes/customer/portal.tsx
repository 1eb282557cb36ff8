import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, NavLink, Outlet } from '@remix-run/react';
import { forgetDrafts } from '#app/browser-storage.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { FactorReminder } from '#app/frame/factor-reminder.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useRootData } from '#app/root-data.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';

export function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  return null;
}

/** The customers' side: one column, the desk's name above, the privacy notice below. */
export default function Portal() {
  const data = useRootData();
  const other = getLocale() === 'de' ? 'en' : 'de';
  return (
    <div className="flex min-h-dvh flex-col bg-surface-0 text-16">
      <FactorReminder />
      <header className="border-b border-line bg-surface-1">
        <div className="mx-auto flex h-16 w-full max-w-170 items-center gap-3 px-5">
          <Link to="/portal" className="flex min-w-0 items-center gap-3">
            <TenantBrand name={data?.tenant?.name ?? ''} brand={data?.tenant?.brand} />
          </Link>
          <nav aria-label={m.portal_navigation()} className="ml-auto flex shrink-0 items-center gap-5 text-14">
            <NavLink
              to="/portal"
              end
              className={({ isActive }) =>
                `max-sm:hidden ${isActive ? 'font-medium text-strong' : 'text-muted hover:text-strong'}`
              }
            >
              {m.portal_requests()}
            </NavLink>
            <NavLink
              to="/portal/profile"
              className={({ isActive }) => (isActive ? 'font-medium text-strong' : 'text-muted hover:text-strong')}
            >
              {m.profile_title()}
            </NavLink>
            <Link to="/security" className="text-muted hover:text-strong max-sm:hidden">
              {m.security_short()}
            </Link>
            <Form method="post" action="/logout" reloadDocument onSubmit={() => forgetDrafts()}>
              <button type="submit" className="min-h-11 text-muted hover:text-strong">
                {m.logout()}
              </button>
            </Form>
          </nav>
        </div>
      </header>
      <div className="mx-auto w-full max-w-170 flex-1 px-5 py-8 md:py-12">
        <Outlet />
      </div>
      <div className="mx-auto flex w-full max-w-170 flex-wrap items-center justify-between gap-x-6 px-5">
        <PublicFooter languages={false} />
        <Form method="post" action="/language" reloadDocument className="text-13">
          <input type="hidden" name="language" value={other} />
          <input type="hidden" name="next" value="/portal" />
          <button
            type="submit"
            lang={other}
            className="min-h-11 text-muted underline-offset-2 hover:text-strong hover:underline"
          >
            {other === 'en' ? 'English' : 'Deutsch'}
          </button>
        </Form>
      </div>
    </div>
  );
}

export const ErrorBoundary = ErrorPage;
