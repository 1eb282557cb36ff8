import type { NoticeImport } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import type { Option } from '#app/ui/form/select.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { Proposal } from './proposal.tsx';

interface Props {
  read: NoticeImport;
  /** As it was pasted: without scripts it goes along with every form. */
  text: string;
  taken: FormResult | undefined;
  countries: readonly Option[];
}

/** Proposals, what the text lacks, and what of it is better left behind. */
export function ImportResult({ read, text, taken, countries }: Props) {
  const { proposals, rights, findings } = read;
  return (
    <>
      {proposals.length === 0 ? (
        <Callout>{m.notice_import_none()}</Callout>
      ) : (
        <ul className="flex flex-col gap-10">
          {proposals.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} text={text} taken={taken} countries={countries} />
          ))}
        </ul>
      )}
      <SettingsPart title={m.notice_import_rights()}>
        <p className="text-14 text-normal">
          {rights.missing.length === 0
            ? m.notice_import_rights_all()
            : m.notice_import_rights_missing({ articles: rights.missing.join(', ') })}
        </p>
      </SettingsPart>
      <SettingsPart title={m.notice_import_findings()} lead={m.notice_import_findings_lead()}>
        {findings.length === 0 ? (
          <p className="text-14 text-muted">{m.notice_import_findings_none()}</p>
        ) : (
          <ul className="border-t border-line">
            {findings.map(({ id, message, proposal, source, start }) => (
              <li key={`${id}-${start}`} className="border-b border-line py-3 text-14">
                <p className="text-strong">{message}</p>
                <p className="mt-0.5 text-normal">{proposal}</p>
                <p className="mt-0.5 text-13 text-muted">{source}</p>
              </li>
            ))}
          </ul>
        )}
      </SettingsPart>
    </>
  );
}
