import { announcementDaysMin, type Recipient } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { SettingsPart } from '../settings-page.tsx';

/** Whether a processor may be announced: it neither works nor is announced. */
export const isToAnnounce = ({ role, standing }: Pick<Recipient, 'role' | 'standing'>): boolean =>
  role === 'processor' && standing !== 'valid' && standing !== 'announced';

const earliest = (now = Date.now()) =>
  new Date(now + (announcementDaysMin + 1) * 86_400_000).toISOString().slice(0, 10);

/** Tells customers of a processor that is to come. */
export function AnnouncePart({ result }: { result: FormResult | undefined }) {
  return (
    <SettingsPart title={m.announce_processor()} lead={m.announce_processor_lead()}>
      <SettingsForm name="announce" pageResult={result} submitLabel={m.announce_processor_action()} look="secondary">
        <FormText field="effectiveOn" type="date" label={m.announce_processor_on()} value={earliest()} />
        <div className="grid gap-5 sm:grid-cols-2">
          <FormArea field="reason.de" label={m.announce_processor_reason_de()} rows={3} maxLength={1000} />
          <FormArea field="reason.en" label={m.announce_processor_reason_en()} rows={3} maxLength={1000} />
        </div>
      </SettingsForm>
    </SettingsPart>
  );
}
