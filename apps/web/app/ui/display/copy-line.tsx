import { CopyButton } from '../actions/copy-button.tsx';

/** A text that belongs somewhere else, ready to be copied. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  return (
    <div className="flex max-w-140 items-center gap-2 rounded-control bg-surface-2 py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 font-mono text-13 break-all text-strong select-all">{text}</code>
      <CopyButton text={text} label={label} />
    </div>
  );
}
