import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { ErrorPage } from '#app/error-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requireStaff } from '#app/signed-in.server.ts';
import { FoldedSettingsMenu, SettingsMenu } from './settings-menu.tsx';

export const meta = () => [{ title: m.settings() }];

export function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  return null;
}

export default function Settings() {
  const may = useMay();
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col">
      <FoldedSettingsMenu />
      {/* Who has no desk finds these pages in the rail itself. */}
      {may('ticket.list') && (
        <nav
          aria-label={m.settings()}
          className="w-56 shrink-0 overflow-y-auto border-r border-line px-2 py-4 max-md:hidden"
        >
          <SettingsMenu />
        </nav>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">
        <Outlet />
      </div>
    </div>
  );
}

export const ErrorBoundary = ErrorPage;
