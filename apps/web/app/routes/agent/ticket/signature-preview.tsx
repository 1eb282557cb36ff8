import { useFetcher } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import type { loader } from './signature.ts';

/** Says that a signature will follow, and shows it to whoever opens the line. */
export function SignaturePreview({ ticketId }: { ticketId: string }) {
  const { data, state, load } = useFetcher<typeof loader>({ key: `signature-${ticketId}` });
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // Called off by a page that is read again meanwhile, it is null.
    if (open && !data && state === 'idle') load(`/desk/tickets/${ticketId}/signature`);
  }, [open, data, state, load, ticketId]);
  return (
    <details
      className="reply-only composer-foot text-12 text-muted"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-control hover:text-strong pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={12}
          aria-hidden
          className="needs-script shrink-0 transition-transform duration-120 [details[open]>summary>&]:rotate-90"
        />
        {m.signature_preview_ticket()}
      </summary>
      <div aria-live="polite">
        {data && (
          <p lang={data.language} className="mt-1 border-l-2 border-line-strong pl-3 text-13 whitespace-pre-wrap">
            {data.text}
          </p>
        )}
      </div>
    </details>
  );
}
