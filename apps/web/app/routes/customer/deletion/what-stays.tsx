import { periodWords, type ErasurePreview } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { count, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Callout } from '#app/ui/states/callout.tsx';

/** What would go and what would stay as things stand, each with its reason and its end. */
export function WhatStays({ preview }: { preview: ErasurePreview }) {
  const { goes, shared, personKept, onHold, statutes, periods, backupsUntil, waiting } = preview;
  const said = (period: string) => periodWords(period, getLocale());
  return (
    <>
      {waiting !== null && <Callout className="mt-6">{m.erase_own_waiting()}</Callout>}
      {personKept !== null && (
        <Callout
          tone="warn"
          className="mt-6"
          {...(personKept === 'restricted' && {
            action: (
              <Link to="/portal/profile/restrict" className="underline underline-offset-2">
                {m.restrict_own_note_link()}
              </Link>
            ),
          })}
        >
          {personKept === 'restricted' ? m.erase_own_person_restricted() : m.erase_own_person_hold()}
        </Callout>
      )}
      {personKept === null && (
        <Lines title={m.erase_own_goes()}>
          <li>{m.erase_own_goes_count({ count: count(goes) })}</li>
          {shared > 0 && <li>{m.erase_own_shared({ count: count(shared) })}</li>}
        </Lines>
      )}
      <Lines title={m.erase_own_stays()}>
        {personKept === null &&
          statutes.map(({ statute, until, count: many }) => (
            <li key={`${statute} ${until}`}>
              {m.erase_own_statute({ count: count(many), date: day(until), statute })}
            </li>
          ))}
        {personKept === null && onHold > 0 && <li>{m.erase_own_on_hold({ count: count(onHold) })}</li>}
        <li>{m.erase_own_proof()}</li>
        {periods.auditLog !== null && <li>{m.erase_own_audit({ period: said(periods.auditLog) })}</li>}
        {periods.consentProof !== null && (
          <li>
            {m.erase_own_consents({ period: said(periods.consentProof) })} <OnlyAll />
          </li>
        )}
        {periods.dataRequests !== null && (
          <li>
            {m.erase_own_data_requests({ period: said(periods.dataRequests) })} <OnlyAll />
          </li>
        )}
        <li>{backupsUntil === null ? m.erase_own_no_backups() : m.erase_own_backups({ date: day(backupsUntil) })}</li>
      </Lines>
    </>
  );
}

const OnlyAll = () => <span className="text-muted">({m.erase_own_only_all()})</span>;

function Lines({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mt-8 text-20">{title}</h2>
      <ul className="mt-3 flex max-w-[68ch] list-disc flex-col gap-2 pl-6 text-16 marker:text-muted">{children}</ul>
    </section>
  );
}
