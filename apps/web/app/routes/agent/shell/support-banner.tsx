import { Form } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { Button } from '#app/ui/actions/button.tsx';

/** On every page of an operator whom the tenant let in: as what one is here, until when, and the way out. */
export function SupportBanner() {
  const { support, tenant } = useRootData() ?? {};
  if (!support) return tenant?.standing === 'closing' ? <ClosingBanner /> : null;
  const at = moment(support.until);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-warn-soft px-4 py-1.5 text-13 text-warn-text"
    >
      <LifeBuoy size={16} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1 basis-60">
        {support.access === 'read' ? m.support_banner_read({ at }) : m.support_banner_change({ at })}
      </span>
      <Form method="post" action="/logout" reloadDocument>
        <Button type="submit">{m.support_leave()}</Button>
      </Form>
    </div>
  );
}

function ClosingBanner() {
  return (
    <p role="status" className="bg-warn-soft px-4 py-1.5 text-13 text-warn-text">
      {m.closing_banner()}
    </p>
  );
}
