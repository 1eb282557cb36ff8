import { KeyRound } from 'lucide-react';
import { CopyButton } from '../actions/copy-button.tsx';

/** A secret that is shown one time only. It takes the eye: who leaves the page without it has to make another. */
export function SecretOnce({ text, secret, copyLabel }: { text: string; secret: string; copyLabel: string }) {
  return (
    <section role="status" className="rounded-card bg-good-soft p-4 text-14 text-good-text">
      <p className="flex gap-2.5 font-medium">
        <KeyRound size={16} aria-hidden className="mt-0.5 shrink-0" />
        {text}
      </p>
      <div className="mt-3 flex items-center gap-2 rounded-control bg-surface-1 py-1 pr-1 pl-3 text-strong ring-1 ring-inset ring-line">
        <code className="min-w-0 flex-1 font-mono text-13 break-all select-all">{secret}</code>
        <CopyButton text={secret} label={copyLabel} />
      </div>
    </section>
  );
}
