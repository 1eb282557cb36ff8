import type { SupportAccess } from '@redlich/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { supportModeWords, supportOutcome, supportStateWords, supportTones } from '#app/support-words.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { ConsolePart } from './page.tsx';

interface Props {
  tenantId: string;
  accesses: readonly SupportAccess[];
  operatorName: string;
  result: FormResult | undefined;
}

/** Asking a tenant for access, the way in once it is granted, and what was. */
export function SupportPart({ tenantId, accesses, operatorName, result }: Props) {
  const busy = useNavigation().state !== 'idle';
  const isOpen = ({ state }: SupportAccess) => state === 'requested' || state === 'granted';
  const mine = accesses.some((access) => isOpen(access) && access.operatorName === operatorName);
  return (
    <ConsolePart title={m.console_support()} lead={m.console_support_lead()}>
      <div className="border-t border-line">
        {accesses.map((access) => (
          <div key={access.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
            <div className="min-w-0 flex-1 basis-80">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 font-medium text-strong">
                {m.support_asked({ name: access.operatorName, at: moment(access.requestedAt) })}
                <Badge tone={supportTones[access.state]}>{supportStateWords[access.state]()}</Badge>
              </p>
              <p className="mt-0.5 text-13 break-words text-muted">
                {access.state === 'granted'
                  ? m.support_until({
                      access: supportModeWords[access.access ?? 'read'](),
                      at: moment(access.expiresAt ?? ''),
                    })
                  : [access.reason, supportOutcome(access)].filter(Boolean).join(' · ')}
              </p>
            </div>
            {isOpen(access) && (
              <div className="flex gap-2">
                <Form method="post">
                  <input type="hidden" name="form" value="withdraw" />
                  <input type="hidden" name="accessId" value={access.id} />
                  <Button type="submit" disabled={busy}>
                    {access.state === 'granted' ? m.console_support_give_up() : m.console_support_withdraw()}
                  </Button>
                </Form>
                {access.state === 'granted' && (
                  <Form method="post" action={`/console/tenants/${tenantId}/entries/${access.id}`} reloadDocument>
                    <Button type="submit" look="primary">
                      {m.console_support_enter()}
                    </Button>
                  </Form>
                )}
              </div>
            )}
          </div>
        ))}
        {!mine && (
          <FoldRow head={m.console_support_request()} open={result?.form === 'support' && !result.saved}>
            <SettingsForm name="support" pageResult={result} submitLabel={m.console_support_request()} clears>
              <FormText
                field="reason"
                label={m.console_suspend_reason()}
                help={m.console_support_reason_help()}
                maxLength={500}
                autoComplete="off"
              />
            </SettingsForm>
          </FoldRow>
        )}
      </div>
    </ConsolePart>
  );
}
