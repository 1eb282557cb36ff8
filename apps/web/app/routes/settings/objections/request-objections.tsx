import type { DataRequest, RequestObjections as Found } from '@redlich/contract';
import { FormArea, FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { ObjectionItem } from './objection-item.tsx';

/** In a request of this right: what is objected to, the decision about each, and what else can be recorded. */
export function RequestObjections({ request, objections }: { request: DataRequest; objections: Found }) {
  const { items, choices } = objections;
  return (
    <SettingsPart
      title={m.request_objections()}
      {...(items.length === 0 && {
        lead: choices === null ? m.request_objections_nobody() : m.request_objections_none(),
      })}
    >
      {(items.length > 0 || choices !== null) && (
        <div className="border-t border-line">
          {items.map((objection) => (
            <ObjectionItem
              key={`${objection.id}${objection.decision}${objection.endedAt}`}
              objection={objection}
              result={undefined}
              inRequest
            />
          ))}
          {choices !== null && <Record request={request} choices={choices} isFirst={items.length === 0} />}
        </div>
      )}
    </SettingsPart>
  );
}

interface RecordProps {
  request: DataRequest;
  choices: NonNullable<Found['choices']>;
  isFirst: boolean;
}

function Record({ request, choices, isFirst }: RecordProps) {
  const may = useMay();
  const options = [
    ...choices.purposes.map(({ activityId, purpose }) => ({ value: activityId, label: purpose[getLocale()] })),
    ...(choices.marketing ? [{ value: 'marketing', label: m.processing_objection_marketing() }] : []),
  ];
  if (options.length === 0 || request.answeredAt !== null || !may('processing-objection.record')) return null;
  return (
    <FoldRow head={m.request_objection_record()} open={isFirst}>
      <SettingsForm
        name="record-objection"
        action="/settings/objections"
        pageResult={undefined}
        hidden={{ id: request.id, act: 'record' }}
        submitLabel={m.request_objection_record()}
        look="secondary"
        doneText={m.request_objection_recorded()}
        clears
      >
        <FormSelect field="activityId" label={m.request_objection_what()} options={options} />
        <FormArea
          field="reasons"
          label={m.request_objection_reasons()}
          help={m.request_objection_reasons_help()}
          optional
          rows={3}
          maxLength={4000}
        />
      </SettingsForm>
    </FoldRow>
  );
}
