import type { Verdict } from '@redlich/contract';
import { Link } from '@remix-run/react';
import clsx from 'clsx';
import { Check, type LucideIcon, PenLine, TriangleAlert } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';

export const verdicts: Record<Verdict, { icon: LucideIcon; word: () => string; text: () => string; look: string }> = {
  holds: { icon: Check, word: m.verdict_holds, text: m.verdict_holds_text, look: 'text-good-text' },
  contradicted: {
    icon: TriangleAlert,
    word: m.verdict_contradicted,
    text: m.verdict_contradicted_text,
    look: 'text-bad-text',
  },
  statement: { icon: PenLine, word: m.verdict_statement, text: m.verdict_statement_text, look: 'text-muted' },
};

/** A quiet sign behind a sentence; choosing it opens the evidence. A link: it needs no script. */
export function VerdictMark({ verdict, to, chosen }: { verdict: Verdict; to: string; chosen: boolean }) {
  const { icon: Icon, word, look } = verdicts[verdict];
  return (
    <Link
      to={to}
      preventScrollReset
      replace
      aria-label={`${word()}: ${m.notice_evidence()}`}
      aria-current={chosen ? 'true' : undefined}
      className={clsx(
        'relative mx-1 inline-flex size-5 items-center justify-center rounded-control align-[-4px] hover:bg-surface-3',
        'before:absolute before:-inset-1.5 pointer-coarse:before:-inset-3',
        look,
        chosen && 'bg-surface-3',
      )}
    >
      <Icon size={14} aria-hidden strokeWidth={2.25} />
    </Link>
  );
}
