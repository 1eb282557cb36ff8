import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Building2, Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { countryOptions } from '../countries.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { categoryWords, endsSoon, standingWords } from './recipient-words.ts';

export const meta = () => [{ title: m.recipients() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const registers = need(await context.api.getRegisters(), 200);
  const recipients = [...registers.comingRecipients, ...registers.recipients];
  const countries = new Map(countryOptions(context.locale).map(({ value, label }) => [value, label]));
  return recipients.map((recipient) => ({
    ...recipient,
    countryName: countries.get(recipient.country) ?? recipient.country,
  }));
}

/** Everybody who receives data, with whether anything may go there today. */
export default function Recipients() {
  const recipients = useLoaderData<typeof loader>();
  const mayCreate = useMay()('recipient.create');
  const inactive = recipients.filter(({ standing }) => standing === 'missing' || standing === 'expired');
  const ending = recipients.filter(({ validUntil }) => validUntil !== null && endsSoon(validUntil));
  return (
    <SettingsPage title={m.recipients()} lead={m.recipients_page_lead()}>
      {(inactive.length > 0 || ending.length > 0) && (
        <div className="flex flex-col gap-2">
          {inactive.length > 0 && (
            <Callout tone="bad">{m.recipients_inactive({ count: String(inactive.length) })}</Callout>
          )}
          {ending.map(({ id, name, validUntil }) => (
            <Callout key={id} tone="warn">
              {m.recipients_ending({ name, date: day(validUntil!) })}
            </Callout>
          ))}
        </div>
      )}
      {recipients.length === 0 ? (
        <EmptyState icon={Building2} title={m.recipients_none()} text={m.recipients_none_text()} />
      ) : (
        <ul className="border-t border-line">
          {recipients.map((recipient) => {
            const { tone, text } = standingWords(recipient);
            return (
              <li key={recipient.id} className="border-b border-line">
                <Link
                  to={`/settings/recipients/${recipient.id}`}
                  className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
                >
                  <span className="min-w-0 flex-1 basis-56">
                    <span className="block truncate text-14 font-medium text-strong">{recipient.name}</span>
                    <span className="block truncate text-13 text-muted">
                      {categoryWords[recipient.category]()} · {recipient.countryName}
                    </span>
                  </span>
                  <Badge tone={tone}>{text}</Badge>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {mayCreate && (
        <div>
          <ButtonLink to="/settings/recipients/new">
            <Plus size={16} aria-hidden />
            {m.recipient_add()}
          </ButtonLink>
        </div>
      )}
    </SettingsPage>
  );
}
