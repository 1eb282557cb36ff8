import type { LoaderFunctionArgs } from '@remix-run/node';
import { NavLink, Outlet } from '@remix-run/react';
import { ErrorPage } from '#app/error-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requireStaff } from '#app/signed-in.server.ts';
import { Tabs } from '#app/ui/overlay/tabs.tsx';
import { visiblePages } from './pages.ts';

export const meta = () => [{ title: m.settings() }];

export function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  return null;
}

export default function Settings() {
  const may = useMay();
  const pages = visiblePages(may);
  const groups = [
    { title: m.settings_desk(), pages: pages.filter((page) => page.group === 'desk') },
    { title: m.settings_security(), pages: pages.filter((page) => page.group === 'security') },
    { title: m.settings_tenant(), pages: pages.filter((page) => page.group === 'tenant') },
    { title: m.settings_integrations(), pages: pages.filter((page) => page.group === 'integrations') },
    { title: m.settings_privacy(), pages: pages.filter((page) => page.group === 'privacy') },
  ];
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col">
      <div className="px-4 md:hidden">
        <Tabs label={m.settings()} tabs={pages.map((page) => ({ to: page.to, label: page.label() }))} />
      </div>
      {/* Who has no desk finds these pages in the rail itself. */}
      {may('ticket.list') && (
        <nav
          aria-label={m.settings()}
          className="w-56 shrink-0 overflow-y-auto border-r border-line px-2 py-4 max-md:hidden"
        >
          {groups
            .filter((group) => group.pages.length > 0)
            .map((group) => (
              <div key={group.title} className="mb-5">
                <h2 className="px-2.5 pb-1 text-12 font-medium text-muted">{group.title}</h2>
                {group.pages.map((page) => (
                  <NavLink
                    key={page.to}
                    to={page.to}
                    prefetch="intent"
                    className={({ isActive }) =>
                      `flex min-h-8 items-center rounded-control px-2.5 py-1 text-13 ${
                        isActive
                          ? 'bg-surface-3 font-medium text-strong'
                          : 'text-normal hover:bg-surface-2 hover:text-strong'
                      }`
                    }
                  >
                    {page.label()}
                  </NavLink>
                ))}
              </div>
            ))}
        </nav>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Outlet />
      </div>
    </div>
  );
}

export const ErrorBoundary = ErrorPage;
