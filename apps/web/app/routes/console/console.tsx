import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { ErrorPage } from '#app/error-page.tsx';
import { BrandMark } from '#app/frame/brand-mark.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Tabs } from '#app/ui/overlay/tabs.tsx';
import { requireConsole } from './require-operator.server.ts';

export const meta = () => [{ title: m.console_title() }];

export function loader({ context }: LoaderFunctionArgs) {
  requireConsole(context);
  if (context.operator === null) throw redirect('/console/login');
  return { operator: context.operator.operator };
}

/** The frame of the operator's pages: no tenant's colour, no tenant's content. */
export default function Console() {
  const { operator } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const other = getLocale() === 'de' ? 'en' : 'de';
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="bg-surface-1">
        <div className="mx-auto flex h-14 w-full max-w-300 items-center gap-4 px-4 md:px-8">
          <Link to="/console/tenants" className="flex min-w-0 items-center gap-2.5 text-14 font-semibold text-strong">
            <BrandMark />
            <span className="truncate">{m.console_title()}</span>
          </Link>
          <div className="ml-auto flex shrink-0 items-center gap-4 text-13 text-muted">
            <Link
              to="/console/security"
              className="inline-flex min-h-8 items-center hover:text-strong pointer-coarse:min-h-11"
            >
              <span className="max-w-48 truncate max-md:hidden">{operator.name}</span>
              <span className="md:hidden">{m.console_own()}</span>
            </Link>
            <Form method="post" action="/console/language" reloadDocument>
              <input type="hidden" name="language" value={other} />
              <input type="hidden" name="next" value={pathname + search} />
              <button type="submit" lang={other} className="min-h-8 hover:text-strong pointer-coarse:min-h-11">
                {other === 'en' ? 'English' : 'Deutsch'}
              </button>
            </Form>
            <Form method="post" action="/console/logout" reloadDocument>
              <button type="submit" className="min-h-8 hover:text-strong pointer-coarse:min-h-11">
                {m.logout()}
              </button>
            </Form>
          </div>
        </div>
        <div className="mx-auto w-full max-w-300 px-4 md:px-8">
          <Tabs
            label={m.console_navigation()}
            tabs={[
              { to: '/console/tenants', label: m.console_tenants() },
              { to: '/console/jobs', label: m.console_jobs() },
              { to: '/console/law', label: m.law_state() },
              { to: '/console/record', label: m.platform_record() },
              { to: '/console/sub-processors', label: m.platform_processors() },
              { to: '/console/backups', label: m.backups() },
              { to: '/console/health', label: m.console_health() },
              { to: '/console/acts', label: m.console_acts() },
            ]}
          />
        </div>
      </header>
      <div className="mx-auto w-full max-w-300 flex-1 px-4 py-6 md:px-8 md:py-8">
        <Outlet />
      </div>
    </div>
  );
}

export const ErrorBoundary = ErrorPage;
