import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';

/** What narrows a log down, and the way to take it out as it is narrowed. Works by the address alone. */
export function LogFilter({
  params,
  exportPath,
  children,
}: {
  params: URLSearchParams;
  /** Route of the api; undefined for whoever may not export. */
  exportPath: string | undefined;
  children?: ReactNode;
}) {
  const kept = new URLSearchParams(params);
  kept.delete('cursor');
  const file = (format: string) => `${exportPath}?${new URLSearchParams([...kept, ['format', format]])}`;
  return (
    <div className="flex flex-col gap-3">
      <Form method="get" className="grid grid-cols-2 items-end gap-3 md:grid-cols-4">
        {children}
        <TextField
          id="from"
          name="from"
          type="date"
          label={m.audit_from()}
          defaultValue={params.get('from') ?? ''}
          required={false}
        />
        <TextField
          id="until"
          name="until"
          type="date"
          label={m.audit_until()}
          defaultValue={params.get('until') ?? ''}
          required={false}
        />
        <div className="col-span-2 flex gap-2">
          <Button type="submit" look="secondary">
            {m.audit_show()}
          </Button>
          {kept.size > 0 && (
            <Link to="?" className={buttonClass('quiet')}>
              {m.audit_reset()}
            </Link>
          )}
        </div>
      </Form>
      {exportPath !== undefined && (
        <p className="flex flex-wrap items-center gap-x-3 text-13 text-muted">
          <a href={file('csv')} download className="text-accent-text underline underline-offset-2">
            {m.export_csv()}
          </a>
          <a href={file('json')} download className="text-accent-text underline underline-offset-2">
            {m.export_json()}
          </a>
          <span>{m.export_note()}</span>
        </p>
      )}
    </div>
  );
}

/** The address of the next part, filters kept. */
export function pageLink(params: URLSearchParams, cursor: string | null): string | null {
  if (cursor === null) return null;
  const next = new URLSearchParams(params);
  next.set('cursor', cursor);
  return `?${next}`;
}

/** Back to the first part, filters kept; null on it. */
export function firstLink(params: URLSearchParams): string | null {
  if (!params.has('cursor')) return null;
  const first = new URLSearchParams(params);
  first.delete('cursor');
  return `?${first}`;
}
