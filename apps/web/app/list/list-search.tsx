import { Form, useLocation, useSubmit } from '@remix-run/react';
import { Search } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';

export interface Filter {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** Search and filters of a list. A plain form: without scripts it has a button. */
export function ListSearch({ label, filters }: { label: string; filters: readonly Filter[] }) {
  const { search, pathname } = useLocation();
  const given = new URLSearchParams(search);
  const submit = useSubmit();
  const organisationId = given.get('organisationId');
  return (
    <Form
      key={search}
      role="search"
      className="mt-4 flex flex-wrap items-center gap-2"
      onChange={({ currentTarget, target }) => target instanceof HTMLSelectElement && submit(currentTarget)}
    >
      {organisationId !== null && <input type="hidden" name="organisationId" value={organisationId} />}
      <div className="relative min-w-0 flex-1 basis-60">
        <Search
          size={16}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          name="text"
          aria-label={label}
          placeholder={label}
          defaultValue={given.get('text') ?? ''}
          maxLength={100}
          className="h-9 w-full max-w-100 rounded-control bg-surface-2 pr-2 pl-8 text-14 text-strong placeholder:text-muted pointer-coarse:h-11 pointer-coarse:text-16"
        />
      </div>
      {filters.map((filter) => (
        <select
          key={filter.name}
          name={filter.name}
          aria-label={filter.label}
          defaultValue={given.get(filter.name) ?? ''}
          className="bare-select field-sizing-content h-9 max-w-56 min-w-0 rounded-control bg-surface-1 pl-2 text-13 text-normal hover:bg-surface-2 pointer-coarse:h-11"
        >
          {filter.options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      ))}
      <noscript>
        <button type="submit" className={buttonClass('secondary')}>
          {m.filter_apply()}
        </button>
      </noscript>
      {[...given.keys()].length > 0 && (
        <a href={pathname} className={buttonClass('quiet')}>
          {m.list_reset()}
        </a>
      )}
    </Form>
  );
}

/** The address of another part of the list; null for none. */
export function partOf(pathname: string, search: string, cursor: string | null): string | null {
  if (cursor === null) return null;
  const parameters = new URLSearchParams(search);
  if (cursor === '') parameters.delete('cursor');
  else parameters.set('cursor', cursor);
  return `${pathname}?${parameters}`;
}
