import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';

/** What happened, what is kept, what to do, and the number to name when asking for help. */
export function ErrorState({
  title,
  text,
  reference,
  action,
}: {
  title: string;
  text: string;
  reference?: string | undefined;
  action: ReactNode;
}) {
  return (
    <div className="mx-auto flex w-full max-w-120 flex-col px-6 py-24">
      <h1 className="text-20">{title}</h1>
      <p className="mt-3 text-16 text-muted">{text}</p>
      <div className="mt-6 flex flex-wrap gap-2">{action}</div>
      {reference !== undefined && reference !== '' && (
        <p className="mt-10 text-12 text-muted">
          {m.error_reference()} <code className="font-mono">{reference}</code>
        </p>
      )}
    </div>
  );
}
