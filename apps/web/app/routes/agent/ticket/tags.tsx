import type { Ticket } from '@redlich/contract';
import { Link, useFetcher } from '@remix-run/react';
import { X } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { Part } from './property-part.tsx';
import type { action } from './ticket.tsx';

/** The tags of a ticket: each leads to its list and can be taken off. */
export function Tags({ ticket, idPrefix }: { ticket: Ticket; idPrefix: string }) {
  const fetcher = useFetcher<typeof action>({ key: `tags-${ticket.id}` });
  const tags = ticket.tags ?? [];
  const isOver = ticket.anonymisedAt !== null;
  if (isOver && tags.length === 0) return null;
  return (
    <Part title={m.tags()}>
      {tags.length > 0 && (
        <fetcher.Form method="post" className="mb-2 flex flex-wrap gap-1.5">
          <input type="hidden" name="intent" value="update" />
          {tags.map((tag) => (
            <span
              key={tag}
              className="inline-flex h-6 max-w-full items-center rounded-control bg-surface-2 pl-2 text-12 font-medium text-normal"
            >
              <Link to={`/desk?tag=${encodeURIComponent(tag)}`} discover="none" className="truncate hover:underline">
                {tag}
              </Link>
              {isOver ? (
                <span className="w-2" />
              ) : (
                <button
                  type="submit"
                  name="untag"
                  value={tag}
                  aria-label={m.tag_remove({ tag })}
                  className="ml-0.5 flex size-6 items-center justify-center rounded-control text-muted hover:text-strong"
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </span>
          ))}
        </fetcher.Form>
      )}
      {!isOver && (
        <fetcher.Form method="post" key={tags.length}>
          <input type="hidden" name="intent" value="update" />
          <input
            id={`${idPrefix}-tag`}
            name="tag"
            maxLength={50}
            aria-label={m.tag_add()}
            placeholder={m.tag_add()}
            autoComplete="off"
            className="h-8 w-full rounded-control bg-surface-2 px-2.5 text-13 text-strong placeholder:text-muted pointer-coarse:h-11 pointer-coarse:text-16"
          />
        </fetcher.Form>
      )}
    </Part>
  );
}
