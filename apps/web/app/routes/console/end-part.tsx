import type { ConsoleTenant } from '@redlich/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { ConsolePart } from './page.tsx';

/** Ending a tenant, and taking that back as long as its erasure has not begun. */
export function EndPart({ tenant, result }: { tenant: ConsoleTenant; result: FormResult | undefined }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <ConsolePart title={m.console_end()} lead={m.console_end_lead()}>
      {tenant.eraseAfter === null ? (
        <div className="border-t border-line">
          <FoldRow head={m.console_end()} open={result?.form === 'end' && !result.saved}>
            <SettingsForm name="end" pageResult={result} submitLabel={m.console_end()}>
              <FormText field="reason" label={m.console_suspend_reason()} maxLength={500} autoComplete="off" />
            </SettingsForm>
          </FoldRow>
        </div>
      ) : (
        <Callout
          tone="warn"
          action={
            tenant.standing !== 'erasing' && (
              <Form method="post">
                <input type="hidden" name="form" value="reopen" />
                <Button type="submit" disabled={busy}>
                  {m.console_reopen()}
                </Button>
              </Form>
            )
          }
        >
          {m.console_ended({ day: day(tenant.eraseAfter) })}
        </Callout>
      )}
    </ConsolePart>
  );
}
