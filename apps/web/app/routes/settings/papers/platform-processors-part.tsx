import type { TenantSubProcessors } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { PlatformProcessorBadge } from '#app/routes/privacy/sub-processors/platform-processor-badge.tsx';
import { ProcessorItem } from '#app/routes/privacy/sub-processors/processor-item.tsx';
import { inMine } from '../consents/consent-words.ts';
import { SettingsPart } from '../settings-page.tsx';

interface Props extends TenantSubProcessors {
  countries: Readonly<Record<string, string>>;
  mayObject: boolean;
  result: FormResult | undefined;
}

/** Whom the platform uses for the tenant, and the tenant's objection to one that is to come. */
export function PlatformProcessorsPart({ items, objections, countries, mayObject, result }: Props) {
  return (
    <SettingsPart title={m.platform_processors()} lead={m.platform_processors_contract_lead()}>
      {items.length === 0 ? (
        <p className="border-y border-line py-3 text-14 text-muted">{m.platform_processors_none()}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map((one) => {
            const objection = objections.find(({ subProcessorId }) => subProcessorId === one.id);
            const isAnnounced = one.state === 'announced';
            return (
              <li key={one.id} className="border-b border-line py-4 text-14">
                <ProcessorItem processor={one} countries={countries} />
                <p className="mt-2">
                  <PlatformProcessorBadge {...one} />
                </p>
                {isAnnounced && (
                  <p className="mt-2 wrap-anywhere whitespace-pre-line text-normal">
                    {m.sub_processor_reason({ reason: inMine(one.reason) })}
                  </p>
                )}
                {objection !== undefined && (
                  <div className="mt-3 rounded-card bg-surface-2 p-4">
                    <p className="font-medium text-strong">{m.objection_own({ date: day(objection.receivedAt) })}</p>
                    <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{objection.text}</p>
                    <p className="mt-3 wrap-anywhere whitespace-pre-line text-normal">
                      {objection.answer ?? m.objection_open()}
                    </p>
                  </div>
                )}
                {isAnnounced && mayObject && objection === undefined && (
                  <div className="mt-4">
                    <SettingsForm
                      name={`object-${one.id}`}
                      pageResult={result}
                      hidden={{ subProcessorId: one.id }}
                      submitLabel={m.objection_action()}
                      doneText={m.objection_sent()}
                      look="secondary"
                    >
                      <FormArea field="text" label={m.objection_text()} rows={3} maxLength={2000} />
                    </SettingsForm>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </SettingsPart>
  );
}
