import type { CustomerConsent } from '@redlich/contract';
import { useSearchParams } from '@remix-run/react';
import { day, moment } from '#app/i18n/format.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { channelWord, consentStates, inMine, withdrawalWord } from '#app/routes/settings/consents/consent-words.ts';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { Badge } from '#app/ui/display/badge.tsx';

/** How a customer stands to each purpose; what came by phone, mail or on paper is noted here. */
export function ConsentsPart({ customerId, items }: { customerId: string; items: readonly CustomerConsent[] }) {
  if (items.length === 0) return <p className="text-14 text-muted">{m.consents_not_asked()}</p>;
  return (
    <div className="border-t border-line">
      {items.map((item) => (
        <FoldRow
          key={item.purpose.id}
          head={inMine(item.purpose.name)}
          detail={
            <>
              {item.history[0] && (
                <span className="tabular-nums max-sm:hidden">
                  {day(item.history[0].withdrawnAt ?? item.history[0].givenAt)}
                </span>
              )}
              <Badge tone={consentStates[item.state].tone}>{consentStates[item.state].words()}</Badge>
            </>
          }
        >
          <div className="flex flex-col gap-6">
            <History item={item} />
            <NoteForm customerId={customerId} item={item} />
          </div>
        </FoldRow>
      ))}
    </div>
  );
}

function History({ item: { purpose, history } }: { item: CustomerConsent }) {
  if (history.length === 0) return <p className="max-w-[68ch] text-14 text-muted">{inMine(purpose.text)}</p>;
  return (
    <ol className="flex flex-col gap-4">
      {history.map((consent) => (
        <li key={consent.id} className="text-14">
          <p className="text-normal">
            {m.consent_given_line({ at: moment(consent.givenAt), way: channelWord(consent.channel) })}
            {consent.givenBy !== null && ` ${m.consent_by_agent({ name: consent.givenBy.name })}`}
          </p>
          {consent.note !== '' && <p className="text-13 text-muted">{consent.note}</p>}
          {consent.withdrawnAt !== null && consent.withdrawalChannel !== null && (
            <p className="text-normal">
              {m.consent_ended_line({
                at: moment(consent.withdrawnAt),
                way: withdrawalWord(consent.withdrawalChannel),
              })}
              {consent.withdrawnBy !== null && ` ${m.consent_by_agent({ name: consent.withdrawnBy.name })}`}
            </p>
          )}
          {consent.withdrawalNote !== '' && <p className="text-13 text-muted">{consent.withdrawalNote}</p>}
          <blockquote
            lang={consent.language}
            className="mt-1.5 max-w-[68ch] border-l-2 border-line pl-3 text-13 whitespace-pre-line text-muted"
          >
            {consent.text}
            <footer className="mt-1 text-12">
              {m.consent_words_of({
                version: consent.version,
                current: consent.version === purpose.version ? 'yes' : 'no',
              })}
            </footer>
          </blockquote>
        </li>
      ))}
    </ol>
  );
}

/** Note a giving, or a withdrawal while one is open. A ticket that led here is named already. */
function NoteForm({ customerId, item: { purpose, state } }: { customerId: string; item: CustomerConsent }) {
  const may = useMay();
  const [params] = useSearchParams();
  const isOpen = state === 'inForce' || state === 'pending';
  if (!may('consent.note') || (purpose.archived && !isOpen)) return null;
  const ticket = params.get('ticket');
  return (
    <SettingsForm
      key={state}
      name={`consent-${purpose.id}`}
      action={`/desk/customers/${customerId}/consents`}
      pageResult={undefined}
      hidden={{ purposeId: purpose.id, act: isOpen ? 'withdraw' : 'give' }}
      submitLabel={isOpen ? m.consent_note_withdrawal() : m.consent_note_giving()}
      doneText={isOpen ? m.consent_withdrawal_noted() : m.consent_giving_noted()}
    >
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        <FormSelect
          field="channel"
          label={m.consent_came_by()}
          value={ticket === null ? 'phone' : 'mail'}
          options={[
            { value: 'phone', label: m.consent_by_phone() },
            { value: 'mail', label: m.consent_by_mail() },
            { value: 'paper', label: m.consent_by_paper() },
          ]}
        />
        <FormText
          field="note"
          label={m.consent_evidence()}
          help={isOpen ? m.consent_evidence_withdrawal_help() : m.consent_evidence_help()}
          value={ticket === null ? undefined : m.consent_evidence_ticket({ number: ticket })}
          maxLength={1000}
          autoComplete="off"
        />
      </div>
    </SettingsForm>
  );
}
