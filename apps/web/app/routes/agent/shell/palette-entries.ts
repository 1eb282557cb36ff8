import type { Customer, TicketCounts, TicketItem } from '@redlich/contract';
import { useLocation, useNavigate, useSubmit } from '@remix-run/react';
import {
  Bell,
  Building2,
  CheckCircle2,
  CircleDashed,
  FileSignature,
  Keyboard,
  type LucideIcon,
  Plus,
  RotateCcw,
  ShieldQuestion,
  Ticket as TicketIcon,
  UserCheck,
  UserRound,
  Users,
} from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { useMay, useRootData } from '#app/root-data.ts';
import { visiblePages } from '#app/routes/settings/pages.ts';
import { useShellActions } from './shell-actions.tsx';
import { useApiSearch } from './use-api-search.ts';
import { fixedViews, queueViews } from './views.ts';

export interface PaletteEntry {
  id: string;
  group: string;
  label: string;
  detail?: string;
  icon: LucideIcon;
  run(): void;
}

/** What the palette offers for a text: acts and places whose name has it, then tickets found by it. */
export function usePaletteEntries(text: string, counts: TicketCounts | null): PaletteEntry[] {
  const wanted = text.trim().toLowerCase();
  const commands = useCommands(counts).filter(({ group, label }) => `${group} ${label}`.toLowerCase().includes(wanted));
  return [...commands, ...useTickets(text), ...usePeople(text)];
}

function useCommands(counts: TicketCounts | null): PaletteEntry[] {
  const navigate = useNavigate();
  const may = useMay();
  const { openHelp } = useShellActions();
  const acts = m.palette_acts();
  const entries = useTicketCommands();
  const add = (group: string, label: string, icon: LucideIcon, run: () => void) =>
    entries.push({ id: `${group}${label}`, group, label, icon, run });
  if (may('ticket.create')) add(acts, m.ticket_new(), Plus, () => navigate('/desk/new'));
  add(acts, m.shortcuts(), Keyboard, openHelp);
  const views = may('ticket.list') ? [...fixedViews(counts), ...queueViews(counts)] : [];
  for (const { label, icon, to } of views) add(m.views(), label, icon, () => navigate(to));
  if (may('quarantine.list')) add(m.views(), m.quarantine(), ShieldQuestion, () => navigate('/desk/quarantine'));
  if (may('customer.list')) {
    add(m.customers(), m.customers(), Users, () => navigate('/desk/customers'));
    add(m.customers(), m.organisations(), Building2, () => navigate('/desk/organisations'));
    add(m.customers(), m.contracts(), FileSignature, () => navigate('/desk/contracts'));
  }
  if (may('alert.list')) add(m.views(), m.alerts(), Bell, () => navigate('/desk/alerts'));
  for (const { label, icon, to } of visiblePages(may)) add(m.settings(), label(), icon, () => navigate(to));
  return entries;
}

/** On the page of a ticket: what can be done with it. */
function useTicketCommands(): PaletteEntry[] {
  const submit = useSubmit();
  const { pathname } = useLocation();
  const me = useRootData()?.person?.id ?? '';
  if (!/^\/desk\/tickets\/[^/]+$/.test(pathname)) return [];
  const group = m.palette_this_ticket();
  const change = (fields: Record<string, string>) => () =>
    submit({ intent: 'update', ...fields }, { method: 'post', action: pathname, navigate: false });
  return [
    { id: 'take', group, label: m.owner_take_long(), icon: UserCheck, run: change({ ownerId: me }) },
    { id: 'wait', group, label: m.ticket_wait(), icon: CircleDashed, run: change({ state: 'pending' }) },
    { id: 'close', group, label: m.ticket_close(), icon: CheckCircle2, run: change({ state: 'closed' }) },
    { id: 'reopen', group, label: m.ticket_reopen(), icon: RotateCcw, run: change({ state: 'open' }) },
  ];
}

function useTickets(text: string): PaletteEntry[] {
  const navigate = useNavigate();
  const may = useMay();
  const found = useApiSearch<TicketItem>('/tickets', may('ticket.list') ? text : '');
  return found.map((ticket) => ({
    id: ticket.id,
    group: m.tickets(),
    label: ticket.subject,
    detail: `#${ticket.number} · ${ticket.customer === null ? m.customer_anonymised() : ticket.customer.name || ticket.customer.email}`,
    icon: TicketIcon,
    run: () => navigate(`/desk/tickets/${ticket.id}`),
  }));
}

function usePeople(text: string): PaletteEntry[] {
  const navigate = useNavigate();
  const may = useMay();
  const found = useApiSearch<Customer>('/customers', may('customer.list') ? text : '');
  return found.map((person) => ({
    id: person.id,
    group: m.customers(),
    label: [person.firstName, person.lastName].filter(Boolean).join(' ') || person.email,
    detail: person.organisation?.name ?? person.email,
    icon: UserRound,
    run: () => navigate(`/desk/customers/${person.id}`),
  }));
}
