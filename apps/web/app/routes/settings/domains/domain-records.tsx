import type { DomainRecord } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { resultTones, resultWords } from './domain-words.ts';

interface Props {
  domain: string;
  platformHost: string;
  records: readonly DomainRecord[];
}

/** What the DNS of a domain has to say, to be copied, beside what it says. Becomes a list of blocks on a phone. */
export function DomainRecords({ domain, platformHost, records }: Props) {
  const isApex = records.some(({ type }) => type === 'A');
  return (
    <div>
      <table className="w-full border-collapse text-14 max-md:block">
        <caption className="sr-only">{m.domain_records({ domain })}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-line text-12 text-muted">
            {[m.domain_record_type(), m.domain_record(), m.domain_record_state()].map((head) => (
              <th key={head} scope="col" className="h-8 pr-6 text-left font-medium whitespace-nowrap last:pr-0">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {records.map((record) => (
            <RecordRow key={record.type} record={record} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-[68ch] text-13 text-muted">
        {isApex ? m.domain_record_apex({ host: platformHost }) : m.domain_record_or()}
      </p>
    </div>
  );
}

const cell = 'py-3 pr-6 align-top last:pr-0 max-md:block max-md:py-1 max-md:pr-0';

function RecordRow({ record: { type, name, values, result, found } }: { record: DomainRecord }) {
  return (
    <tr className="border-b border-line max-md:block max-md:py-3">
      <td className={`${cell} md:w-36`}>
        <span className="block pt-1 font-medium text-strong">{type === 'A' ? typesOf(values) : type}</span>
        <span className="block text-12 text-muted">
          {type === 'TXT' ? m.domain_record_txt() : m.domain_record_way()}
        </span>
      </td>
      <td className={cell}>
        <Copyable head={m.domain_record_name()} text={name} label={m.domain_copy_name()} />
        {values.map((value) => (
          <Copyable key={value} head={m.domain_record_value()} text={value} label={m.domain_copy_value()} />
        ))}
        {values.length === 0 && <p className="mt-1 text-13 text-muted">{m.domain_record_no_address()}</p>}
      </td>
      <td className={`${cell} md:w-40`}>
        <span className="mb-1 block text-12 text-muted md:hidden">{m.domain_record_state()}</span>
        {result === null ? (
          <span className="block pt-1 text-13 text-muted">{m.domain_result_none()}</span>
        ) : (
          <Badge tone={resultTones[result]} className="mt-1 h-auto! py-0.5 whitespace-normal!">
            {resultWords[result]()}
          </Badge>
        )}
        {result !== 'right' &&
          found.map((text) => (
            <code key={text} className="mt-1 block font-mono text-12 break-all text-normal">
              {text}
            </code>
          ))}
      </td>
    </tr>
  );
}

/** `A`, `AAAA` or both, by what there is. */
function typesOf(addresses: readonly string[]): string {
  const isSix = (address: string) => address.includes(':');
  const types = [!addresses.every(isSix) && 'A', addresses.some(isSix) && 'AAAA'].filter(Boolean);
  return types.length > 0 ? types.join(', ') : 'A';
}

function Copyable({ head, text, label }: { head: string; text: string; label: string }) {
  return (
    <div className="flex items-start gap-2">
      <span className="w-10 shrink-0 pt-1.5 text-12 text-muted">{head}</span>
      <code className="min-w-0 flex-1 pt-1.5 font-mono text-12 break-all text-strong select-all">{text}</code>
      <CopyButton text={text} label={label} />
    </div>
  );
}
