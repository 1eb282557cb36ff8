import type { Verdict } from '@redlich/contract';
import { verdicts } from '../notice/verdict-mark.tsx';

/** What the software found when it looked at a measure; the controller's word where it cannot look. */
export function FoundMark({ verdict }: { verdict: Verdict }) {
  const { icon: Icon, word, look } = verdicts[verdict];
  return (
    <span className={`mt-0.5 inline-flex w-32 shrink-0 items-center gap-1.5 text-13 ${look}`}>
      <Icon size={16} aria-hidden />
      {word()}
    </span>
  );
}
