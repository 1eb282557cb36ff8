import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { WifiOff } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { need } from '#app/api-answers.server.ts';
import { forgetDrafts } from '#app/browser-storage.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { FactorReminder } from '#app/frame/factor-reminder.tsx';
import { m } from '#app/paraglide/messages.js';
import { requireStaff } from '#app/signed-in.server.ts';
import { useKeys } from './keyboard.ts';
import { LiveRegion, useLive } from './live.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Rail } from './rail.tsx';
import { SupportBanner } from './support-banner.tsx';
import { Readiness } from './readiness.tsx';
import { useGoKeys } from './go-keys.ts';
import { ShellActions } from './shell-actions.tsx';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const Sheet = lazy(() => import('#app/ui/overlay/sheet.tsx'));
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx'));
const draftDays = 7;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = requireStaff(context, request);
  const { site } = context;
  const preparing =
    site.kind === 'tenant' && site.tenant.state === 'setup' && session.permissions.includes('setup.get');
  const [frame, setup] = await Promise.all([context.deskFrame(), preparing ? context.api.getSetup() : null]);
  return { counts: frame.counts, unreadAlerts: frame.unreadAlerts, setup: setup && need(setup, 200) };
}

/** The frame of everything the team works in: rail at the left, live channel, keyboard, palette. */
export default function Shell() {
  return (
    <LiveRegion>
      <Frame />
    </LiveRegion>
  );
}

function Frame() {
  const { counts, setup } = useLoaderData<typeof loader>();
  const [open, setOpen] = useState<'palette' | 'help' | 'rail' | null>(null);
  const { pathname, search } = useLocation();
  const close = () => setOpen(null);
  useEffect(() => setOpen((current) => (current === 'rail' ? null : current)), [pathname, search]);
  useEffect(() => forgetDrafts(Date.now() - draftDays * 86_400_000), []);
  useGoKeys();
  useKeys({
    'mod+k': () => setOpen('palette'),
    '?': () => setOpen('help'),
  });
  return (
    <ShellActions.Provider value={{ openPalette: () => setOpen('palette'), openHelp: () => setOpen('help') }}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-60 focus:m-2 focus:bg-surface-1 focus:p-2"
      >
        {m.skip_to_content()}
      </a>
      <div className="flex h-dvh flex-col md:flex-row">
        <aside className="rail hidden shrink-0 flex-col border-r border-line bg-surface-0 md:flex">
          <Rail counts={counts} />
        </aside>
        {/* A ticket has a head of its own; two would leave a phone no room. */}
        <PhoneBar onOpenRail={() => setOpen('rail')} counts={counts} hidden={pathname.startsWith('/desk/tickets/')} />
        <div id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
          <SupportBanner />
          <FactorReminder />
          <OfflineNotice />
          {setup?.state === 'setup' && <Readiness setup={setup} />}
          <Outlet />
        </div>
      </div>
      <Suspense fallback={null}>
        {open === 'rail' && (
          <Sheet onClose={close} title={m.views()} side="left">
            <Rail counts={counts} inSheet />
          </Sheet>
        )}
        {open === 'palette' && <CommandPalette onClose={close} counts={counts} />}
        {open === 'help' && <ShortcutHelp onClose={close} />}
      </Suspense>
    </ShellActions.Provider>
  );
}

function OfflineNotice() {
  const { connection } = useLive();
  if (connection === 'live') return null;
  return (
    <p role="status" className="flex items-center gap-2 bg-warn-soft px-4 py-1.5 text-13 text-warn-text">
      <WifiOff size={16} aria-hidden className="shrink-0" />
      {m.live_lost()}
    </p>
  );
}

export const ErrorBoundary = ErrorPage;
