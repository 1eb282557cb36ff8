import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { ChangeBadge, OpenObjections } from './change-badge.tsx';

export const meta = () => [{ title: m.sub_processors() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'sub-processor.list-changes');
  return need(await context.api.listSubProcessorChanges(), 200);
}

/** What was announced of new processors, and who objected. */
export default function Changes() {
  const { items, subscribers, mustBeAnnounced } = useLoaderData<typeof loader>();
  return (
    <SettingsPage title={m.sub_processors()} lead={m.sub_processors_lead()}>
      {mustBeAnnounced && <Callout>{m.sub_processors_must()}</Callout>}
      {items.length === 0 ? (
        <EmptyState
          icon={Handshake}
          title={m.sub_processor_changes_none()}
          text={m.sub_processor_changes_none_text()}
          action={<ButtonLink to="/settings/recipients">{m.recipients()}</ButtonLink>}
        />
      ) : (
        <ul className="border-t border-line">
          {items.map(({ id, recipient, announcedAt, objections, ...change }) => (
            <li key={id} className="border-b border-line">
              <Link
                to={`/settings/sub-processors/${id}`}
                className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
              >
                <span className="min-w-0 flex-1 basis-56">
                  <span className="block truncate text-14 font-medium text-strong">{recipient.name}</span>
                  <span className="block truncate text-13 text-muted">
                    {m.sub_processor_told({ date: day(announcedAt) })}
                  </span>
                </span>
                <OpenObjections open={objections.open} />
                <ChangeBadge {...change} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="max-w-[68ch] text-14 text-muted">
        {subscribers === 1
          ? m.sub_processors_subscribers_one()
          : m.sub_processors_subscribers({ count: String(subscribers) })}{' '}
        <Link to="/settings/sub-processors/subscribers" className="text-accent-text underline underline-offset-2">
          {m.subscribers()}
        </Link>
        {' · '}
        <Link to="/sub-processors" className="text-accent-text underline underline-offset-2">
          {m.sub_processors_public()}
        </Link>
      </p>
    </SettingsPage>
  );
}
