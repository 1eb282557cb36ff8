import type { ReadinessEntry } from '@redlich/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { isPageAt, visiblePages } from '../pages.ts';
import { pageOf } from '../registers/page-of-item.ts';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { Score } from './score.tsx';
import { actOf, stepNames } from './step-words.ts';

export const meta = () => [{ title: m.privacy_home_title() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'readiness.get');
  return need(await context.api.getReadiness({ query: { language: context.locale } }), 200);
}

/** Whether the page where a step is mended is one that the person may open. */
function useIsOpen() {
  const pages = visiblePages(useMay());
  return (entry: ReadinessEntry) => {
    const [path = ''] = placeOf(entry).split('?');
    return pages.some((page) => isPageAt(page, path));
  };
}

const placeOf = ({ item, place }: ReadinessEntry) => (item === null ? place : pageOf(item));

/** How far the desk is with data protection, and the way to what raises that most. */
export default function Overview() {
  const { score, next, entries } = useLoaderData<typeof loader>();
  const isOpen = useIsOpen();
  return (
    <SettingsPage title={m.privacy_home_title()} lead={m.privacy_home_lead()}>
      <Score score={score} />
      <SettingsPart title={m.privacy_home_next()}>
        {next.length === 0 ? (
          <p className="flex items-center gap-2 text-14 text-normal">
            <CircleCheck size={16} aria-hidden className="shrink-0 text-good-text" />
            {m.privacy_home_next_none()}
          </p>
        ) : (
          <ol className="divide-y divide-line rounded-card border border-line">
            {next.map((entry) => (
              <li key={entry.step}>
                <NextStep entry={entry} />
              </li>
            ))}
          </ol>
        )}
      </SettingsPart>
      <SettingsPart title={m.privacy_home_all()}>
        <Table
          caption={m.privacy_home_all()}
          rows={entries}
          rowKey={({ step }) => step}
          columns={[
            {
              head: m.privacy_home_step(),
              cell: (entry) =>
                isOpen(entry) ? (
                  <Link to={placeOf(entry)} className="underline-offset-2 hover:underline">
                    {stepNames[entry.step]()}
                  </Link>
                ) : (
                  stepNames[entry.step]()
                ),
            },
            { head: m.privacy_home_state(), cell: (entry) => <State entry={entry} /> },
            {
              head: m.privacy_home_points(),
              cell: ({ points, of }) => m.privacy_home_points_of({ points, of }),
              numeric: true,
            },
          ]}
        />
      </SettingsPart>
    </SettingsPage>
  );
}

/** The way to where it is mended, for whoever may open that page. */
function NextStep({ entry }: { entry: ReadinessEntry }) {
  const gain = entry.of - entry.points;
  const points = (
    <Badge tone="accent" className="shrink-0 tabular-nums">
      {gain === 1 ? m.privacy_home_gain_one() : m.privacy_home_gain({ points: gain })}
    </Badge>
  );
  if (!useIsOpen()(entry))
    return (
      <p className="flex min-h-14 items-center gap-3 px-4 py-3 text-14 text-normal">
        <span className="min-w-0 flex-1">
          {actOf(entry)}
          <span className="mt-0.5 block text-13 text-muted">{m.privacy_home_by_admin()}</span>
        </span>
        {points}
      </p>
    );
  return (
    <Link
      to={placeOf(entry)}
      className="group flex min-h-14 items-center gap-3 px-4 py-3 text-14 text-normal hover:bg-surface-2"
    >
      <span className="min-w-0 flex-1 break-words">{actOf(entry)}</span>
      {points}
      <ArrowRight size={16} aria-hidden className="shrink-0 text-muted" />
    </Link>
  );
}

function State({ entry: { points, of } }: { entry: ReadinessEntry }) {
  if (points === of) return <Badge tone="good">{m.privacy_home_done()}</Badge>;
  if (points > 0) return <Badge tone="warn">{m.privacy_home_partly()}</Badge>;
  return <Badge tone="bad">{m.privacy_home_open()}</Badge>;
}
