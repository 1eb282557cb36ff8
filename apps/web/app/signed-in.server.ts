import type { Session } from '@redlich/contract';
import { data, redirect, type AppLoadContext } from '@remix-run/node';
import { refuseUnserved } from './site.server.ts';

/** Where a person works after logging in. */
export function homeOf({ person, permissions }: Session): string {
  if (person.kind === 'customer') return '/portal';
  return permissions.includes('ticket.count') ? '/desk' : '/settings';
}

/** The session of an agent; others are sent to the login, customers to their portal. */
export function requireStaff(context: AppLoadContext, request: Request): Session {
  const session = requireSession(context, request);
  if (session.person.kind !== 'agent') throw redirect('/portal');
  return session;
}

/** The session of a customer; agents are sent to their desk. */
export function requireCustomer(context: AppLoadContext, request: Request): Session {
  const session = requireSession(context, request);
  if (session.person.kind !== 'customer') throw redirect(homeOf(session));
  return session;
}

/** Ends with the 403 page; the api decides, this only spares a page that would be empty. */
export function requirePermission(context: AppLoadContext, permission: string): void {
  if (context.session?.permissions.includes(permission) === true) return;
  throw data({ code: 'forbidden', requestId: context.requestId }, { status: 403 });
}

function requireSession(context: AppLoadContext, request: Request): Session {
  if (context.session?.factorDuty?.overdue) throw redirect('/security');
  if (context.session !== null) return context.session;
  refuseUnserved(context);
  if (context.site.kind === 'platform') throw redirect('/');
  const { pathname, search } = new URL(request.url);
  throw redirect(`/login?${new URLSearchParams({ next: pathname + search })}`);
}

/** A path of this host to go on to; anything else is nowhere. */
export function safePath(next: FormDataEntryValue | null): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : undefined;
}
