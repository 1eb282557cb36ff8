import type { RetentionSettings } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';

/** How long a change waits, and a ticket in the trash. */
export function WaitingSettings({
  settings: { waitingDays, trashDays },
  result,
}: {
  settings: RetentionSettings;
  result: FormResult | undefined;
}) {
  if (!useMay()('retention.set-settings'))
    return <p className="text-14 text-normal">{m.retention_waiting_is({ waiting: waitingDays, grace: trashDays })}</p>;
  return (
    <SettingsForm name="settings" pageResult={result} submitLabel={m.save()}>
      <FormText
        field="waitingDays"
        label={m.retention_waiting_days()}
        help={m.retention_waiting_days_help()}
        type="number"
        inputMode="numeric"
        min={0}
        max={30}
        value={String(waitingDays)}
        className="max-w-28 tabular-nums"
      />
      <FormText
        field="trashDays"
        label={m.retention_grace_days()}
        help={m.retention_grace_days_help()}
        type="number"
        inputMode="numeric"
        min={0}
        max={7}
        value={String(trashDays)}
        className="max-w-28 tabular-nums"
      />
    </SettingsForm>
  );
}
