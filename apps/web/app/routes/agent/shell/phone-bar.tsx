import type { TicketCounts } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { Bell, Menu as MenuIcon, Plus, Search } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { useMay, useRootData } from '#app/root-data.ts';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { useUnreadAlerts } from '#app/routes/agent/alerts/use-unread-alerts.ts';
import { useShellActions } from './shell-actions.tsx';
import { fixedViews, queueViews } from './views.ts';

/** The head of the desk on a phone; without scripts the views stand below it as links. */
export function PhoneBar({
  counts,
  onOpenRail,
  hidden,
}: {
  counts: TicketCounts | null;
  onOpenRail: () => void;
  hidden: boolean;
}) {
  const tenant = useRootData()?.tenant;
  const may = useMay();
  const { openPalette } = useShellActions();
  const unread = useUnreadAlerts().count;
  return (
    <header className={`border-b border-line bg-surface-0 md:hidden ${hidden ? 'hidden' : ''}`}>
      <div className="flex h-13 items-center gap-1 px-2">
        <IconButton icon={MenuIcon} label={m.views()} onClick={onOpenRail} className="needs-script size-11" />
        <p className="min-w-0 flex-1 truncate px-1 text-14 font-semibold text-strong">{tenant?.name}</p>
        {may('ticket.list') && (
          <IconButton icon={Search} label={m.palette_open()} onClick={openPalette} className="needs-script size-11" />
        )}
        {may('alert.list') && (
          <Link
            to="/desk/alerts"
            aria-label={unread > 0 ? `${m.alerts()}: ${m.alerts_unread_count({ count: unread })}` : m.alerts()}
            className="relative inline-flex size-11 items-center justify-center rounded-control text-muted"
          >
            <Bell size={20} aria-hidden />
            {unread > 0 && <span aria-hidden className="absolute top-2 right-2 size-2.5 rounded-full bg-accent" />}
          </Link>
        )}
        {may('ticket.create') && (
          <Link
            to="/desk/new"
            aria-label={m.ticket_new()}
            className="inline-flex size-11 items-center justify-center rounded-control text-muted"
          >
            <Plus size={20} aria-hidden />
          </Link>
        )}
      </div>
      <noscript>
        <nav className="flex gap-4 overflow-x-auto px-4 pb-3 text-13 whitespace-nowrap">
          {[...fixedViews(counts), ...queueViews(counts)].map((view) => (
            <a key={view.to} href={view.to}>
              {view.label}
            </a>
          ))}
          {may('customer.list') && <a href="/desk/customers">{m.customers()}</a>}
          {may('quarantine.list') && <a href="/desk/quarantine">{m.quarantine()}</a>}
          <a href="/settings">{m.settings()}</a>
        </nav>
      </noscript>
    </header>
  );
}
