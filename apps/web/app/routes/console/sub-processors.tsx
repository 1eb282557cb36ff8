import type { AnnouncePlatformSubProcessor } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormArea, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { countryOptions } from '#app/routes/settings/countries.server.ts';
import { mechanismOptions } from '#app/routes/settings/recipients/recipient-words.ts';
import { ConsolePage, ConsolePart } from './page.tsx';
import { requireOperator } from './require-operator.server.ts';
import { ProcessorRow } from './processor-row.tsx';
import { TenantObjection } from './tenant-objection.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requireOperator(context);
  return { ...need(await context.api.getConsoleSubProcessors(), 200), countries: countryOptions(context.locale) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireOperator(context);
  const { api } = context;
  const fields = await request.formData();
  const text = (name: string) => textOf(fields, name);
  if (text('form').startsWith('end-'))
    return formResult(request, fields, await api.endPlatformSubProcessor({ params: { id: text('id') }, body: {} }));
  if (text('form').startsWith('answer-')) {
    const params = { id: text('tenantId'), objectionId: text('objectionId') };
    return formResult(request, fields, await api.answerPlatformObjection({ params, body: { answer: text('answer') } }));
  }
  const body: AnnouncePlatformSubProcessor = {
    name: text('name'),
    purpose: { de: text('purpose.de'), en: text('purpose.en') },
    country: text('country'),
    transferMechanism: (text('transferMechanism') || null) as AnnouncePlatformSubProcessor['transferMechanism'],
    website: text('website') || null,
    reason: { de: text('reason.de'), en: text('reason.en') },
    activeFrom: text('activeFrom'),
  };
  return formResult(request, fields, await api.announcePlatformSubProcessor({ body }));
}

/** Whom the platform uses, the announcement of another, and what tenants say against it. */
export default function PlatformSubProcessors() {
  const { items, objections, earliest, countries } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return (
    <ConsolePage title={m.platform_processors()} lead={m.platform_processors_lead()}>
      {items.length === 0 ? (
        <p className="border-y border-line py-4 text-14 text-muted">{m.platform_processors_none()}</p>
      ) : (
        <ul className="max-w-190 border-t border-line">
          {items.map((one) => (
            <ProcessorRow key={one.id} processor={one} countries={countries} result={result} />
          ))}
        </ul>
      )}
      <ConsolePart title={m.platform_objections()}>
        {objections.length === 0 ? (
          <p className="text-14 text-muted">{m.platform_objections_none()}</p>
        ) : (
          <ul className="max-w-190 border-t border-line">
            {objections.map((one) => (
              <TenantObjection
                key={one.id}
                objection={one}
                against={names.get(one.subProcessorId) ?? ''}
                result={result}
              />
            ))}
          </ul>
        )}
      </ConsolePart>
      <ConsolePart
        title={m.platform_processor_announce()}
        lead={m.platform_processor_announce_lead({ date: day(earliest) })}
      >
        <SettingsForm
          name="announce"
          pageResult={result}
          submitLabel={m.platform_processor_announce()}
          doneText={m.platform_processor_done()}
          clears
        >
          <FormText field="name" label={m.name()} maxLength={200} />
          <FormText field="purpose.de" label={m.purpose_de()} maxLength={300} />
          <FormText field="purpose.en" label={m.purpose_en()} maxLength={300} />
          <FormSelect field="country" label={m.country()} value="DE" options={countries} />
          <FormSelect
            field="transferMechanism"
            label={m.transfer()}
            help={m.transfer_help()}
            value=""
            options={[{ value: '', label: m.transfer_none() }, ...mechanismOptions()]}
          />
          <FormText field="website" type="url" label={m.recipient_website()} maxLength={300} optional />
          <FormArea field="reason.de" label={m.announce_processor_reason_de()} rows={3} maxLength={1000} />
          <FormArea field="reason.en" label={m.announce_processor_reason_en()} rows={3} maxLength={1000} />
          <FormText field="activeFrom" type="date" label={m.announce_processor_on()} value={earliest} />
        </SettingsForm>
      </ConsolePart>
    </ConsolePage>
  );
}
