import type { LedgerEntry } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { BookLock } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { ledgerCategories } from './ledger-words.ts';

export const meta = () => [{ title: m.ledger() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'ledger.list');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return need(await context.api.listLedger({ query: { limit: 50, cursor } }), 200);
}

/** Reads every line and its copies; the answer stands above the list. */
export async function action({ context }: ActionFunctionArgs) {
  return data(need(await context.api.verifyLedger({ body: {} }), 200));
}

const certificate = ({ actId }: LedgerEntry) =>
  `/api/v1/retention/acts/${actId}/certificate?format=pdf&language=${getLocale()}`;

/** What was deleted, on which ground, and the proof that nobody touched the list since. */
export default function Ledger() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const verdict = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  if (items.length === 0)
    return (
      <SettingsPage title={m.ledger()} lead={m.ledger_lead()}>
        <EmptyState icon={BookLock} title={m.ledger_none()} text={m.ledger_none_text()} />
      </SettingsPage>
    );
  return (
    <SettingsPage title={m.ledger()} lead={m.ledger_lead()}>
      <Form method="post" className="flex flex-col items-start gap-4">
        {verdict !== undefined && (
          <Callout tone={verdict.brokenAt === null ? 'good' : 'bad'}>
            {verdict.brokenAt === null
              ? m.ledger_whole({ count: count(verdict.entries), copied: count(verdict.copied) })
              : m.ledger_broken({ line: count(verdict.brokenAt) })}
          </Callout>
        )}
        <Button type="submit" disabled={busy}>
          {m.ledger_verify()}
        </Button>
      </Form>
      <div>
        <Table
          caption={m.ledger()}
          rows={items}
          rowKey={({ entryId }) => entryId}
          columns={[
            { head: m.ledger_line(), numeric: true, cell: ({ sequence }) => count(sequence) },
            {
              head: m.disposed_at(),
              cell: ({ recordedAt }) => <span className="whitespace-nowrap tabular-nums">{moment(recordedAt)}</span>,
            },
            { head: m.category(), cell: ({ category }) => ledgerCategories[category]() },
            {
              head: m.ledger_ground(),
              wideOnly: true,
              cell: ({ ground }) => (ground === 'period' ? m.ledger_period() : m.ledger_request()),
            },
            { head: m.objects(), numeric: true, cell: ({ objects }) => count(objects) },
            {
              head: m.ledger_certificate(),
              cell: (entry) => (
                <a
                  href={certificate(entry)}
                  aria-label={m.ledger_certificate_of({ line: count(entry.sequence) })}
                  className="text-accent-text underline underline-offset-2"
                >
                  PDF
                </a>
              ),
            },
          ]}
        />
        <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
      </div>
    </SettingsPage>
  );
}
