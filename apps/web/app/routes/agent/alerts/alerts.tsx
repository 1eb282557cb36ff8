import type { ReadAlerts } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react';
import { Bell, SlidersHorizontal } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { textOf } from '#app/forms/saved.server.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { partOf } from '#app/list/list-search.tsx';
import { m } from '#app/paraglide/messages.js';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { AlertRow } from './alert-row.tsx';
import { useUnreadAlerts } from './use-unread-alerts.ts';

export const meta = () => [{ title: m.alerts() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  requirePermission(context, 'alert.list');
  const { unread, cursor } = filterOf(request, ['unread']);
  const query = { limit: 50, ...(cursor && { cursor }), ...(unread && { unread: 'true' as const }) };
  return { ...need(await context.api.listAlerts({ query }), 200), now: Date.now() };
}

/** Marks one, or everything that was there when the page was read. */
export async function action({ context, request }: ActionFunctionArgs) {
  requireStaff(context, request);
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const which: ReadAlerts = id ? { ids: [id] } : { until: textOf(fields, 'until') };
  need(await context.api.readAlerts({ body: which }), 200);
  return redirect('/desk/alerts');
}

/** The bell opened: what concerns the person, the newest first. */
export default function Alerts() {
  const { items, nextCursor, now } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { count } = useUnreadAlerts();
  const given = new URLSearchParams(search);
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-190 px-4 py-6 md:px-8 md:py-8">
        <div className="flex flex-wrap items-start gap-3">
          <h1 className="flex-1 text-20">{m.alerts()}</h1>
          {count > 0 && (
            <Form method="post">
              <input type="hidden" name="until" value={new Date(now).toISOString()} />
              <Button type="submit">{m.alerts_read_all()}</Button>
            </Form>
          )}
          <ButtonLink to="/desk/alerts/choices">
            <SlidersHorizontal size={16} aria-hidden />
            {m.alert_choices()}
          </ButtonLink>
        </div>
        <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{m.alerts_lead()}</p>
        <nav aria-label={m.alerts_filter()} className="mt-5 flex gap-5 border-b border-line">
          <Filter to="/desk/alerts" label={m.alerts_all()} isHere={!given.has('unread')} />
          <Filter
            to="/desk/alerts?unread=true"
            label={count > 0 ? `${m.alerts_unread()} (${count})` : m.alerts_unread()}
            isHere={given.has('unread')}
          />
        </nav>
        {items.length === 0 ? (
          <EmptyState icon={Bell} title={m.alerts_none()} text={m.alerts_none_text()} />
        ) : (
          <ul>
            {items.map((alert) => (
              <AlertRow key={alert.id} alert={alert} now={now} />
            ))}
          </ul>
        )}
        <Pagination
          next={partOf('/desk/alerts', search, nextCursor)}
          first={given.has('cursor') ? '/desk/alerts' : null}
        />
      </div>
    </main>
  );
}

function Filter({ to, label, isHere }: { to: string; label: string; isHere: boolean }) {
  return (
    <Link
      to={to}
      aria-current={isHere ? 'page' : undefined}
      className={`-mb-px flex h-10 items-center border-b-2 text-14 font-medium ${
        isHere ? 'border-accent-text text-strong' : 'border-transparent text-muted hover:text-strong'
      }`}
    >
      {label}
    </Link>
  );
}

export const ErrorBoundary = ErrorPage;
