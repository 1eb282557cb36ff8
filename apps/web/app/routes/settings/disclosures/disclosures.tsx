import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Share2 } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { count } from '#app/i18n/format.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { LogFilter, LogTable } from './log-part.tsx';
import { NoticeTable } from './notice-table.tsx';

export const meta = () => [{ title: m.disclosures() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'disclosure.list');
  const { part, cursor, email, recipient } = filterOf(request, ['part', 'email', 'recipient']);
  const page = { limit: 50, ...(cursor && { cursor }) };
  if (part === 'log') {
    const query = { ...page, ...(email && { email }), ...(recipient && { recipient }) };
    const found = need(await context.api.listDisclosures({ query }), 200);
    return { part: 'log' as const, ...found, isFiltered: Boolean(email || recipient), overdue: 0 };
  }
  const state = part === 'done' ? ('done' as const) : ('open' as const);
  return { part: state, ...need(await context.api.listRecipientNotices({ query: { part: state, ...page } }), 200) };
}

/** To whom data were given, and what those have to be told of. */
export default function Disclosures() {
  const loaded = useLoaderData<typeof loader>();
  const { part, nextCursor, overdue } = loaded;
  const [params] = useSearchParams();
  const add = useMay()('disclosure.record') && (
    <ButtonLink to="/settings/disclosures/new" look="primary">
      {m.disclosure_record()}
    </ButtonLink>
  );
  return (
    <SettingsPage title={m.disclosures()} lead={m.disclosures_lead()}>
      <div>
        {overdue > 0 && (
          <div className="mb-5">
            <Callout tone="bad">
              {overdue === 1 ? m.disclosures_overdue_one() : m.disclosures_overdue({ count: count(overdue) })}
            </Callout>
          </div>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <nav aria-label={m.disclosures_parts()} className="-ml-2.5 flex flex-wrap gap-1">
            <PartLink part="open" current={part} label={m.disclosures_part_open()} />
            <PartLink part="done" current={part} label={m.disclosures_part_done()} />
            <PartLink part="log" current={part} label={m.disclosures_part_log()} />
          </nav>
          {(loaded.items.length > 0 || part === 'done') && add}
        </div>
        {loaded.part === 'log' && (loaded.items.length > 0 || loaded.isFiltered) && (
          <div className="mt-4">
            <LogFilter params={params} />
          </div>
        )}
        <div className="mt-3">
          {loaded.items.length === 0 ? (
            <Nothing part={part} isFiltered={loaded.part === 'log' && loaded.isFiltered} action={add || undefined} />
          ) : loaded.part === 'log' ? (
            <LogTable items={loaded.items} />
          ) : (
            <NoticeTable
              items={loaded.items}
              caption={part === 'open' ? m.disclosures_part_open() : m.disclosures_part_done()}
            />
          )}
          <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
        </div>
      </div>
    </SettingsPage>
  );
}

const nothing = {
  open: [m.disclosures_none_open, m.disclosures_none_open_text],
  done: [m.disclosures_none_done, m.disclosures_none_done_text],
  log: [m.disclosures_none_log, m.disclosures_none_log_text],
} as const;

function Nothing({
  part,
  isFiltered,
  action,
}: {
  part: keyof typeof nothing;
  isFiltered: boolean;
  action: React.ReactElement | undefined;
}) {
  const [title, text] = isFiltered ? [m.disclosures_none_found, m.disclosures_none_found_text] : nothing[part];
  return <EmptyState icon={Share2} title={title()} text={text()} action={part === 'done' ? undefined : action} />;
}

const PartLink = ({ part, current, label }: { part: string; current: string; label: string }) => (
  <Link
    to={`?part=${part}`}
    aria-current={part === current ? 'page' : undefined}
    className="inline-flex min-h-8 items-center rounded-control px-2.5 text-13 text-normal hover:bg-surface-2 aria-[current]:bg-surface-2 aria-[current]:font-medium aria-[current]:text-strong pointer-coarse:min-h-11"
  >
    {label}
  </Link>
);
