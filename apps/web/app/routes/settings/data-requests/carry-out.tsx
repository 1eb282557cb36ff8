import type { DataRequest } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { SettingsPart } from '../settings-page.tsx';

/** The pages where what was asked for is carried out. */
export function CarryOut({ request: { right, person } }: { request: DataRequest }) {
  const may = useMay();
  const { customerId } = person;
  if (customerId === null)
    return (
      <SettingsPart title={m.data_request_where()}>
        <p className="max-w-[68ch] text-14 text-muted">{m.data_request_where_nobody()}</p>
      </SettingsPart>
    );
  const links = [
    { to: `/desk/customers/${customerId}`, label: m.data_request_where_customer(), permission: 'customer.get' },
    ...(right === 'withdrawal' || right === 'objection'
      ? [
          {
            to: `/desk/customers/${customerId}/consents`,
            label: m.data_request_where_consents(),
            permission: 'consent.get',
          },
        ]
      : []),
    ...(right === 'erasure'
      ? [{ to: '/settings/erasures', label: m.data_request_where_erasures(), permission: 'erasure.list' }]
      : []),
  ];
  return (
    <SettingsPart title={m.data_request_where()}>
      <ul className="flex flex-wrap gap-x-5 text-14">
        {links
          .filter(({ permission }) => may(permission))
          .map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
              >
                {label}
              </Link>
            </li>
          ))}
      </ul>
      {!may('customer.get') && <p className="max-w-[68ch] text-14 text-muted">{m.data_request_where_others()}</p>}
      {right === 'erasure' && <p className="mt-1 max-w-[68ch] text-14 text-muted">{m.data_request_where_first()}</p>}
    </SettingsPart>
  );
}
