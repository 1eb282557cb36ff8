import type { TicketCounts } from '@redlich/contract';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { m } from '#app/paraglide/messages.js';
import { usePaletteEntries, type PaletteEntry } from './palette-entries.ts';

/** Everything by name: views, acts, settings, and tickets by text or number. */
export default function CommandPalette({ onClose, counts }: { onClose: () => void; counts: TicketCounts | null }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const entries = usePaletteEntries(text, counts);
  const groups = [...new Set(entries.map((entry) => entry.group))];
  useEffect(() => setAt(0), [text]);
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [at]);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((current) => (current + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(entries[at]);
    }
  };
  const option = (entry: PaletteEntry) => {
    const index = entries.indexOf(entry);
    return (
      <button
        key={entry.id}
        id={`${listId}-${index}`}
        type="button"
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        onMouseMove={() => setAt(index)}
        onClick={() => run(entry)}
        className="flex h-9 w-full items-center gap-2.5 rounded-control px-2.5 text-14 text-normal aria-selected:bg-surface-2 aria-selected:text-strong pointer-coarse:h-11"
      >
        <entry.icon size={16} aria-hidden className="shrink-0 text-muted" />
        <span className="min-w-0 truncate">{entry.label}</span>
        {entry.detail !== undefined && (
          <span className="ml-auto max-w-1/2 shrink-0 truncate pl-4 text-12 text-muted">{entry.detail}</span>
        )}
      </button>
    );
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[70dvh] w-[calc(100vw-24px)] max-w-150 -translate-x-1/2 flex-col overflow-hidden rounded-card bg-surface-1 shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{m.palette_title()}</Dialog.Title>
          <div className="flex items-center gap-2.5 border-b border-line px-4">
            <Search size={16} aria-hidden className="shrink-0 text-muted" />
            <input
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={entries[at] === undefined ? undefined : `${listId}-${at}`}
              aria-label={m.palette_title()}
              placeholder={m.palette_placeholder()}
              value={text}
              maxLength={200}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={press}
              className="h-12 w-full bg-transparent text-16 text-strong outline-none placeholder:text-muted"
            />
          </div>
          <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={m.palette_title()}
            className="min-h-0 overflow-y-auto p-1.5"
          >
            {groups.map((group) => (
              <div key={group} role="group" aria-label={group}>
                <p aria-hidden className="px-2.5 pt-2.5 pb-1 text-12 font-medium text-muted">
                  {group}
                </p>
                {entries.filter((entry) => entry.group === group).map(option)}
              </div>
            ))}
          </div>
          {entries.length === 0 && <p className="px-4 pb-6 text-center text-14 text-muted">{m.palette_nothing()}</p>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
