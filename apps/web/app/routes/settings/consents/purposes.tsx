import type { ConsentPurpose } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormCheck, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { inMine } from './consent-words.ts';
import { WordsFields } from './words-fields.tsx';
import { wordsOf } from './words.server.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'consent-purpose.list');
  return need(await context.api.listConsentPurposes(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.createConsentPurpose({
    body: {
      key: textOf(fields, 'key'),
      ...wordsOf(fields),
      offeredToVisitors: fields.get('offeredToVisitors') === 'yes',
    },
  });
  return formResult(request, fields, answer);
}

/** What the tenant asks consent for. */
export default function ConsentPurposes() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  return (
    <SettingsPage title={m.consents()} lead={m.consents_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={MailCheck} title={m.consents_empty()} text={m.consents_empty_text()} />
      ) : (
        <ul className="border-t border-line">
          {items.map((purpose) => (
            <PurposeLine key={purpose.id} purpose={purpose} />
          ))}
        </ul>
      )}
      {may('consent-purpose.create') && (
        <SettingsPart title={m.consent_purpose_new()} lead={m.consent_purpose_new_lead()}>
          <SettingsForm name="new" pageResult={result} submitLabel={m.consent_purpose_add()} clears>
            <FormText
              field="key"
              label={m.consent_key()}
              help={m.consent_key_help()}
              maxLength={60}
              autoComplete="off"
            />
            <WordsFields />
            <FormCheck
              field="offeredToVisitors"
              value={false}
              label={m.consent_to_visitors()}
              help={m.consent_to_visitors_help()}
            />
          </SettingsForm>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}

function PurposeLine({ purpose }: { purpose: ConsentPurpose }) {
  return (
    <li className="border-b border-line">
      <Link
        to={`/settings/consents/${purpose.id}`}
        className="flex min-h-14 items-center gap-4 rounded-control py-2 hover:bg-surface-2 md:-mx-2 md:px-2"
      >
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            <span className="truncate text-14 font-medium text-strong">{inMine(purpose.name)}</span>
            {purpose.archivedAt !== null && <Badge>{m.consent_archived()}</Badge>}
          </span>
          <span className="block truncate text-13 text-muted">{inMine(purpose.text)}</span>
        </span>
        <span className="shrink-0 text-right text-13 text-muted tabular-nums">
          <span className="block text-14 text-strong">{m.consents_in_force({ count: count(purpose.inForce) })}</span>
          {m.consents_withdrawn({ count: count(purpose.withdrawn) })}
        </span>
      </Link>
    </li>
  );
}
