import type { OwnSubProcessors, SubProcessors } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { NoticeFrame } from '../notice-frame.tsx';
import { PlannedItem } from './planned-item.tsx';
import { ProcessorItem } from './processor-item.tsx';
import { SubscriptionPart } from './subscription-part.tsx';

interface Props extends SubProcessors {
  own: OwnSubProcessors | null;
  countries: Readonly<Record<string, string>>;
  tenantName: string;
  isNobody: boolean;
  result: FormResult | undefined;
}

/** Who processes data for the tenant, and who is going to; somebody with an account objects here and asks to be told. */
export function TenantPage({ items, planned, promised, own, countries, tenantName, isNobody, result }: Props) {
  return (
    <NoticeFrame tenantName={tenantName}>
      <main className="max-w-190 pt-10 pb-16">
        <h1 className="text-28">{m.sub_processors()}</h1>
        <p className="mt-2 max-w-[68ch] text-16 text-muted">
          {m.sub_processors_public_lead({ tenant: tenantName })}
          {promised && ` ${m.sub_processors_promise()}`}
        </p>
        <h2 className="mt-10 text-20">{m.sub_processors_planned()}</h2>
        {planned.length === 0 ? (
          <p className="mt-4 border-y border-line py-4 text-14 text-muted">{m.sub_processors_planned_none()}</p>
        ) : (
          <ul className="mt-4 border-t border-line">
            {planned.map((one) => (
              <PlannedItem key={one.changeId} planned={one} own={own} result={result} countries={countries} />
            ))}
          </ul>
        )}
        <h2 className="mt-10 text-20">{m.sub_processors_now()}</h2>
        {items.length === 0 ? (
          <p className="mt-4 border-y border-line py-4 text-14 text-muted">
            {m.sub_processors_none({ tenant: tenantName })}
          </p>
        ) : (
          <ul className="mt-4 border-t border-line">
            {items.map((one) => (
              <li key={one.id} className="border-b border-line py-4">
                <ProcessorItem processor={one} countries={countries} />
              </li>
            ))}
          </ul>
        )}
        {own !== null && <SubscriptionPart subscribed={own.subscribed} />}
        {isNobody && (
          <p className="mt-8 text-14 text-muted">
            {m.sub_processors_login()}{' '}
            <Link to="/login?next=/sub-processors" className="text-accent-text underline underline-offset-2">
              {m.login_title()}
            </Link>
          </p>
        )}
      </main>
    </NoticeFrame>
  );
}
