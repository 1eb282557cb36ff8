import type { Recipient } from '@redlich/contract';
import { Form } from '@remix-run/react';
import { FileText } from 'lucide-react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { standingWords } from './recipient-words.ts';

/** The contracts of a processor with their files, and the form that records another. */
export function EvidencePart({
  recipient,
  result,
  changeable,
}: {
  recipient: Recipient;
  result: FormResult | undefined;
  changeable: boolean;
}) {
  const { tone, text } = standingWords(recipient);
  return (
    <SettingsPart title={m.evidence()} lead={m.evidence_lead()}>
      <p className="mb-3">
        <Badge tone={tone}>{text}</Badge>
      </p>
      {recipient.evidence.length === 0 ? (
        <p className="border-y border-line py-3 text-14 text-muted">{m.evidence_none()}</p>
      ) : (
        <ul className="border-t border-line">
          {recipient.evidence.map((one) => (
            <li key={one.id} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <a
                href={`/api/v1/privacy/recipients/${recipient.id}/evidence/${one.id}/file`}
                className="flex min-w-0 flex-1 basis-56 items-center gap-2 text-14 text-accent-text underline underline-offset-2"
              >
                <FileText size={16} aria-hidden className="shrink-0" />
                <span className="truncate">{one.fileName}</span>
              </a>
              <span className="text-13 text-muted">
                {m.evidence_of({ date: day(one.signedOn) })},{' '}
                {one.validUntil === null ? m.evidence_unlimited() : m.evidence_until({ date: day(one.validUntil) })}
              </span>
              {changeable && (
                <Form method="post">
                  <input type="hidden" name="form" value="remove-evidence" />
                  <input type="hidden" name="evidenceId" value={one.id} />
                  <Button type="submit" look="quiet">
                    {m.evidence_remove()}
                    <span className="sr-only">: {one.fileName}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {changeable && (
        <div className="mt-6">
          <SettingsForm name="evidence" pageResult={result} submitLabel={m.evidence_add()} hasFile clears>
            <div className="grid gap-5 sm:grid-cols-2">
              <FormText field="signedOn" type="date" label={m.evidence_signed_on()} />
              <FormText
                field="validUntil"
                type="date"
                label={m.evidence_valid_until()}
                help={m.evidence_valid_until_help()}
                optional
              />
            </div>
            <FormText
              field="file"
              type="file"
              label={m.evidence_file()}
              help={m.evidence_file_help()}
              className="py-1.5"
            />
          </SettingsForm>
        </div>
      )}
    </SettingsPart>
  );
}
