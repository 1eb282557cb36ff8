import type { NoticeDrift } from '@redlich/contract';
import { Form, Link, useLocation } from '@remix-run/react';
import type { Submitted } from './submitted.server.ts';
import { m } from './paraglide/messages.js';
import { Button, buttonClass } from './ui/actions/button.tsx';
import { useHeldReload } from './live/hold-reload.ts';
import { DriftWords } from './ui/notice-drift/drift-words.tsx';

/** The same question as a page, where it cannot be a dialog. The form carries all that was typed. */
export function DriftPage({ drift, submitted }: { drift: NoticeDrift; submitted: Submitted | undefined }) {
  useHeldReload();
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  query.set('notice', 'publish');
  const publishable = drift.mayPublish && drift.obstacles.length === 0 && submitted !== undefined;
  return (
    <main className="mx-auto max-w-170 px-4 py-8">
      <h1 className="text-20">{m.drift_title()}</h1>
      <p className="mt-1.5 mb-6 text-14 text-muted">{m.drift_lead()}</p>
      <DriftWords drift={drift} />
      <div className="mt-6 flex flex-wrap gap-2">
        {publishable && (
          <Form method="post" action={`${pathname}?${query}`}>
            {submitted.fields.map(([name, value], at) => (
              <input key={`${at}${name}`} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" look="primary">
              {m.drift_publish()}
            </Button>
          </Form>
        )}
        <Link to={pathname} reloadDocument className={buttonClass(publishable ? 'secondary' : 'primary')}>
          {m.drift_keep()}
        </Link>
      </div>
    </main>
  );
}
