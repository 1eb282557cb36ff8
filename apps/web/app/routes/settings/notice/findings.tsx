import type { OwnNoticeCheck } from '@redlich/contract';
import clsx from 'clsx';
import { m } from '#app/paraglide/messages.js';
import { Badge } from '#app/ui/display/badge.tsx';

export type NoticeFinding = Pick<
  OwnNoticeCheck['findings'][number],
  'id' | 'severity' | 'message' | 'proposal' | 'source'
> & { quote: string };

const quoteMax = 120;

/** What the lints found, without offsets: a finding stands beside its sentence. */
export const shownFindings = ({ text, findings }: OwnNoticeCheck): (NoticeFinding & { sentence: string | null })[] =>
  findings.map(({ id, severity, message, proposal, source, sentence, start, end }) => {
    const quote = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
    return {
      id,
      severity,
      message,
      proposal,
      source,
      sentence,
      quote: quote.length > quoteMax ? `${quote.slice(0, quoteMax)} …` : quote,
    };
  });

/** Findings one under the other: what is wrong, where, and what to write instead. */
export function Findings({ items, className }: { items: readonly NoticeFinding[]; className?: string }) {
  return (
    <ul className={clsx('border-t border-line', className)}>
      {items.map(({ id, severity, message, proposal, source, quote }, at) => (
        <li key={at} className="border-b border-line py-2.5 text-14">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={severity === 'error' ? 'bad' : 'warn'}>
              {severity === 'error' ? m.check_error() : m.check_warning()}
            </Badge>
            <span className="font-mono text-12 text-muted">{id}</span>
          </p>
          <p className="mt-1 font-medium text-strong">{message}</p>
          <p className="mt-0.5 text-13 break-words text-muted">„{quote}“</p>
          <p className="mt-1 text-normal">{proposal}</p>
          <p className="mt-1 text-12 text-muted">
            {m.check_source()}: {source}
          </p>
        </li>
      ))}
    </ul>
  );
}
