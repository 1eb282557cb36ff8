import type { TicketCounts } from '@redlich/contract';
import { Link, useLocation } from '@remix-run/react';
import { Bell, PanelLeft, Plus, Search, Settings, ShieldQuestion, Users } from 'lucide-react';
import { keepChoice } from '#app/browser-storage.ts';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { TenantMark } from '#app/frame/tenant-mark.tsx';
import { useMay, useRootData } from '#app/root-data.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { Kbd } from '#app/ui/display/kbd.tsx';
import { useUnreadAlerts } from '#app/routes/agent/alerts/use-unread-alerts.ts';
import { PersonPlace } from './person-place.tsx';
import { visiblePages } from '#app/routes/settings/pages.ts';
import { SettingsMenu } from '#app/routes/settings/settings-menu.tsx';
import { useShellActions } from './shell-actions.tsx';
import { fixedViews, isViewAt, queueViews, type View } from './views.ts';

/** Views with their counts, and the way to everything else. Words vanish where the rail is narrow. */
export function Rail({ counts, inSheet = false }: { counts: TicketCounts | null; inSheet?: boolean }) {
  const tenant = useRootData()?.tenant;
  const may = useMay();
  const { openPalette } = useShellActions();
  const { pathname } = useLocation();
  const queues = queueViews(counts);
  const unread = useUnreadAlerts().count;
  return (
    <div className="flex h-full min-h-0 flex-col">
      {!inSheet && (
        <div className="rail-head flex h-12 items-center gap-2 px-3">
          <TenantMark name={tenant?.name ?? ''} icon={tenant?.brand.icon} />
          <span className="rail-word min-w-0 flex-1 truncate text-13 font-semibold text-strong">{tenant?.name}</span>
          <IconButton icon={PanelLeft} label={m.rail_toggle()} onClick={toggleRail} className="-mr-1" />
        </div>
      )}
      {may('ticket.create') && (
        <div className="flex flex-col gap-1 px-2 pt-1 pb-2">
          <Link
            to="/desk/new"
            className={buttonClass('secondary', 'desk', 'rail-button w-full')}
            title={m.ticket_new()}
          >
            <Plus size={16} aria-hidden />
            <span className="rail-word">{m.ticket_new()}</span>
          </Link>
          <button
            type="button"
            onClick={openPalette}
            title={m.palette_open()}
            className="rail-item needs-script flex h-8 items-center gap-2.5 rounded-control px-2.5 text-13 text-muted hover:bg-surface-2 hover:text-strong pointer-coarse:h-11"
          >
            <Search size={16} aria-hidden className="shrink-0" />
            <span className="rail-word flex-1 text-left">{m.palette_open()}</span>
            <span className="rail-word">
              <Kbd>⌘K</Kbd>
            </span>
          </button>
        </div>
      )}
      <nav aria-label={m.views()} className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
        {may('ticket.list') ? (
          <>
            <ul className="flex flex-col gap-px">
              {fixedViews(counts).map((view) => (
                <RailView key={view.to} view={view} />
              ))}
            </ul>
            {queues.length > 0 && (
              <>
                <h2 className="rail-word mt-5 mb-1 px-2.5 text-12 font-medium text-muted">{m.queues()}</h2>
                <ul className="rail-queues flex flex-col gap-px">
                  {queues.map((view) => (
                    <RailView key={view.to} view={view} />
                  ))}
                </ul>
              </>
            )}
          </>
        ) : (
          <div className="pt-2">
            <SettingsMenu icons />
          </div>
        )}
      </nav>
      <div className="flex flex-col gap-px border-t border-line p-2">
        {may('alert.list') && (
          <RailLink
            to="/desk/alerts"
            label={m.alerts()}
            icon={Bell}
            count={unread}
            isHere={pathname.startsWith('/desk/alerts')}
            isNews
          />
        )}
        {may('customer.list') && (
          <RailLink to="/desk/customers" label={m.customers()} icon={Users} isHere={isCustomers(pathname)} />
        )}
        {may('quarantine.list') && (
          <RailLink
            to="/desk/quarantine"
            label={m.quarantine()}
            icon={ShieldQuestion}
            count={counts?.quarantined ?? null}
            isHere={pathname.startsWith('/desk/quarantine')}
          />
        )}
        {may('ticket.list') && visiblePages(may).length > 0 && (
          <Link
            to="/settings"
            prefetch="intent"
            title={m.settings()}
            aria-current={pathname.startsWith('/settings') ? 'page' : undefined}
            className={itemClass(pathname.startsWith('/settings'))}
          >
            <Settings size={16} aria-hidden className="shrink-0" />
            <span className="rail-word flex-1">{m.settings()}</span>
          </Link>
        )}
        <PersonPlace />
      </div>
    </div>
  );
}

const isCustomers = (pathname: string) => /^\/desk\/(customers|organisations|contracts)/.test(pathname);

function RailView({ view }: { view: View }) {
  const { pathname, search } = useLocation();
  return (
    <li>
      <RailLink
        to={view.to}
        label={view.label}
        icon={view.icon}
        count={view.count}
        isHere={pathname === '/desk' && isViewAt(view, search)}
      />
    </li>
  );
}

function RailLink({
  to,
  label,
  icon: Icon,
  count: number = null,
  isHere,
  isNews = false,
}: Omit<View, 'count' | 'key'> & { count?: number | null; isHere: boolean; isNews?: boolean }) {
  return (
    <Link
      to={to}
      title={label}
      discover="none"
      aria-current={isHere ? 'page' : undefined}
      className={itemClass(isHere)}
    >
      <Icon size={16} aria-hidden className="shrink-0" />
      <span className="rail-word min-w-0 flex-1 truncate">{label}</span>
      {number !== null && number > 0 && (
        <span
          className={
            isNews
              ? 'rounded-full bg-accent px-1.5 text-12 font-medium text-accent-ink tabular-nums'
              : 'rail-word text-12 text-muted tabular-nums'
          }
        >
          {number >= 100 && isNews ? '99+' : count(number)}
        </span>
      )}
    </Link>
  );
}

const itemClass = (isHere: boolean) =>
  `rail-item flex h-8 items-center gap-2.5 rounded-control px-2.5 text-13 transition-colors duration-120 pointer-coarse:h-11 ${
    isHere ? 'bg-surface-3 font-medium text-strong' : 'text-normal hover:bg-surface-2 hover:text-strong'
  }`;

function toggleRail() {
  const { dataset } = document.documentElement;
  if (dataset.rail === 'narrow') delete dataset.rail;
  else dataset.rail = 'narrow';
  keepChoice('rail', dataset.rail);
}
