import { useFetcher } from '@remix-run/react';
import { X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { IconButton } from '#app/ui/actions/icon-button.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import type { action } from './ticket-list.tsx';

/** Holds the rows of a list; while some are chosen, what can be done with them stands below. */
export function BulkBar({ children }: { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(0);
  const fetcher = useFetcher<typeof action>();
  const toast = useToast();
  const recount = () => setChosen(form.current?.querySelectorAll('input[name=ids]:checked').length ?? 0);
  const clear = () => {
    form.current?.reset();
    setChosen(0);
  };
  useEffect(() => {
    if (fetcher.data === undefined) return;
    const { changed, failed } = fetcher.data;
    toast(
      failed > 0 ? m.bulk_partly({ changed, failed }) : m.bulk_done({ count: changed }),
      failed > 0 ? 'bad' : 'good',
    );
    form.current?.reset();
    setChosen(0);
  }, [fetcher.data, toast]);
  return (
    <fetcher.Form ref={form} method="post" action="/desk?index" onChange={recount}>
      {children}
      {chosen > 0 && (
        <div
          role="toolbar"
          aria-label={m.bulk_label()}
          className="sticky bottom-4 z-10 mx-auto mt-4 flex w-fit animate-rise items-center gap-1 rounded-card bg-surface-1 p-1 pl-4 shadow-float"
        >
          <span className="mr-2 text-13 font-medium text-strong tabular-nums">{m.bulk_chosen({ count: chosen })}</span>
          {(
            [
              ['assign', m.bulk_assign()],
              ['pending', m.bulk_pending()],
              ['closed', m.bulk_close()],
            ] as const
          ).map(([intent, label]) => (
            <Button
              key={intent}
              type="submit"
              look="quiet"
              name="intent"
              value={intent}
              disabled={fetcher.state !== 'idle'}
            >
              {label}
            </Button>
          ))}
          <IconButton icon={X} label={m.bulk_clear()} onClick={clear} />
        </div>
      )}
    </fetcher.Form>
  );
}
