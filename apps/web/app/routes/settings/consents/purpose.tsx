import type { ConsentPurposeDetail } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult } from '#app/forms/saved.server.ts';
import { FormCheck, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, day } from '#app/i18n/format.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { inMine } from './consent-words.ts';
import { ConsentList } from './consent-list.tsx';
import { WordsFields } from './words-fields.tsx';
import { wordsOf } from './words.server.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requirePermission(context, 'consent-purpose.list');
  const id = params.id ?? '';
  const [purpose, people] = await Promise.all([
    context.api.getConsentPurpose({ params: { id } }),
    context.api.listConsents({ params: { id }, query: { limit: 50, ...filterOf(request, ['state']) } }),
  ]);
  return { purpose: need(purpose, 200), people: need(people, 200) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const offeredToVisitors = checkOf(fields, 'offeredToVisitors');
  const archived = checkOf(fields, 'archived');
  const answer = await context.api.updateConsentPurpose({
    params: { id: params.id ?? '' },
    body: {
      ...(fields.has('name.de') && wordsOf(fields)),
      ...(offeredToVisitors !== undefined && { offeredToVisitors }),
      ...(archived !== undefined && { archived }),
    },
  });
  return formResult(request, fields, answer);
}

/** One purpose: its words and their versions, where it is asked for, and whoever agreed. */
export default function ConsentPurposePage() {
  const { purpose, people } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay()('consent-purpose.update');
  return (
    <SettingsPage
      title={inMine(purpose.name)}
      lead={
        <>
          <span className="block">{m.consent_purpose_known_as({ key: purpose.key })}</span>
          <Link to="/settings/consents" className="mt-2 inline-flex min-h-8 items-center gap-2 hover:text-strong">
            <ArrowLeft size={16} aria-hidden />
            {m.consents()}
          </Link>
        </>
      }
    >
      {purpose.archivedAt !== null && (
        <Callout tone="warn">{m.consent_archived_since({ date: day(purpose.archivedAt) })}</Callout>
      )}
      <SettingsPart title={m.consent_people()} lead={m.consent_people_lead()}>
        <ConsentList page={people} />
      </SettingsPart>
      <SettingsPart title={m.consent_words()} lead={m.consent_words_lead()}>
        <Versions versions={purpose.versions} />
        {may && (
          <div className="mt-6">
            <SettingsForm
              key={purpose.version}
              name="words"
              pageResult={result}
              submitLabel={m.consent_words_save({ version: purpose.version + 1 })}
            >
              <WordsFields words={purpose} />
            </SettingsForm>
          </div>
        )}
      </SettingsPart>
      {may && (
        <SettingsPart title={m.consent_where()}>
          <SettingsForm name="where" pageResult={result} submitLabel={m.save()}>
            <div>
              <FormCheck
                field="offeredToVisitors"
                value={purpose.offeredToVisitors}
                label={m.consent_to_visitors()}
                help={m.consent_to_visitors_help()}
              />
              <FormCheck
                field="archived"
                value={purpose.archivedAt !== null}
                label={m.consent_archive()}
                help={m.consent_archive_help()}
              />
            </div>
          </SettingsForm>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}

function Versions({ versions }: { versions: ConsentPurposeDetail['versions'] }) {
  return (
    <div className="border-t border-line">
      {versions.map((version, index) => (
        <FoldRow
          key={version.version}
          open={index === 0}
          head={m.consent_version({ version: version.version, date: day(version.since) })}
          detail={
            <>
              {index === 0 && <Badge tone="accent">{m.consent_current()}</Badge>}
              <span className="tabular-nums">{m.consents_in_force({ count: count(version.inForce) })}</span>
            </>
          }
        >
          <dl className="grid gap-4 text-14 sm:grid-cols-2">
            {(['de', 'en'] as const).map((language) => (
              <div key={language} lang={language}>
                <dt className="font-medium text-strong">{version.name[language]}</dt>
                <dd className="mt-1 whitespace-pre-line text-normal">{version.text[language]}</dd>
              </div>
            ))}
          </dl>
        </FoldRow>
      ))}
    </div>
  );
}
