import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, NavLink, Outlet, useLoaderData } from '@remix-run/react';
import clsx from 'clsx';
import { Check, Rocket } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { homeOf, requirePermission, requireStaff } from '#app/signed-in.server.ts';
import { stepWords } from './steps.ts';

export const meta = () => [{ title: m.setup_title() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = requireStaff(context, request);
  requirePermission(context, 'setup.get');
  return { setup: need(await context.api.getSetup(), 200), home: homeOf(session) };
}

/** The way from a new desk to a live one: its steps at the left, one of them beside. */
export default function Setup() {
  const { setup, home } = useLoaderData<typeof loader>();
  const tenant = useRootData()?.tenant;
  return (
    <div className="mx-auto min-h-dvh w-full max-w-260 px-5">
      <header className="flex items-center gap-3 border-b border-line py-4">
        <div className="flex min-w-0 flex-1 items-center gap-3">
          <TenantBrand name={tenant?.name ?? ''} brand={tenant?.brand} />
        </div>
        <Link to={home} className="text-13 text-muted hover:text-strong">
          {m.setup_leave()}
        </Link>
      </header>
      <div className="gap-14 pt-8 pb-16 md:flex md:pt-12">
        <nav aria-label={m.setup_title()} className="shrink-0 md:w-56">
          <h2 className="text-12 font-medium text-muted max-md:sr-only">{m.setup_title()}</h2>
          <ol className="mb-8 flex gap-1.5 md:mt-2 md:mb-0 md:flex-col md:gap-0.5">
            {setup.steps.map(({ step, done }, at) => (
              <li key={step} className="max-md:flex-1">
                <NavLink
                  to={`/setup/${step}`}
                  className={({ isActive }) =>
                    clsx(
                      'flex items-center gap-2.5 rounded-control text-14 max-md:h-11 max-md:justify-center md:min-h-9 md:px-2.5',
                      isActive ? 'bg-surface-3 font-medium text-strong' : 'text-normal hover:bg-surface-2',
                    )
                  }
                >
                  <span
                    className={clsx(
                      'inline-flex size-5 shrink-0 items-center justify-center rounded-full text-12 tabular-nums',
                      done ? 'bg-good-soft text-good-text' : 'text-muted ring-1 ring-line-strong ring-inset',
                    )}
                  >
                    {done ? <Check size={12} aria-hidden /> : at + 1}
                  </span>
                  <span className="max-md:sr-only">{stepWords[step]()}</span>
                  <span className="sr-only">{done ? m.setup_done() : m.setup_open()}</span>
                </NavLink>
              </li>
            ))}
            <li className="md:mt-3 md:border-t md:border-line md:pt-3">
              <NavLink
                to="/setup/live"
                className={({ isActive }) =>
                  clsx(
                    'flex items-center gap-2.5 rounded-control text-14 max-md:h-11 max-md:w-11 max-md:justify-center md:min-h-9 md:px-2.5',
                    isActive ? 'bg-surface-3 font-medium text-strong' : 'text-normal hover:bg-surface-2',
                  )
                }
              >
                <Rocket size={16} aria-hidden className="md:mx-0.5" />
                <span className="max-md:sr-only">{m.setup_live()}</span>
              </NavLink>
            </li>
          </ol>
        </nav>
        <main className="max-w-160 min-w-0 flex-1">
          <Outlet />
        </main>
      </div>
    </div>
  );
}

export const ErrorBoundary = ErrorPage;
