import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Plus, Siren } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { BreachBadge } from './breach-badge.tsx';

export const meta = () => [{ title: m.breaches() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'breach.list');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const page = need(await context.api.listBreaches({ query: { limit: 50, cursor } }), 200);
  return { ...page, now: Date.now() };
}

/** The register of breaches, the newest first, each with its clock. */
export default function Breaches() {
  const { items, nextCursor, now } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const mayRecord = useMay()('breach.record');
  const record = mayRecord && (
    <ButtonLink to="/settings/breaches/new" look="primary">
      <Plus size={16} aria-hidden />
      {m.breach_record()}
    </ButtonLink>
  );
  return (
    <SettingsPage title={m.breaches()} lead={m.breaches_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={Siren} title={m.breaches_none()} text={m.breaches_none_text()} action={record || undefined} />
      ) : (
        <>
          {record && <div>{record}</div>}
          <ul className="border-t border-line">
            {items.map(({ id, title, noticedAt, ...state }) => (
              <li key={id} className="border-b border-line">
                <Link
                  to={`/settings/breaches/${id}`}
                  className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
                >
                  <span className="min-w-0 flex-1 basis-56">
                    <span className="block truncate text-14 font-medium text-strong">{title}</span>
                    <span className="block truncate text-13 text-muted">
                      {m.breach_noticed_at({ at: moment(noticedAt) })}
                    </span>
                  </span>
                  <BreachBadge {...state} now={now} />
                </Link>
              </li>
            ))}
          </ul>
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </>
      )}
    </SettingsPage>
  );
}
