import type { DataRequest } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { SettingsPart } from '../settings-page.tsx';

interface Place {
  to: string;
  label: string;
  permission: string;
}

/** Where each right is carried out, the person's address filled in. */
function placesOf(right: DataRequest['right'], { customerId, email }: { customerId: string; email: string | null }) {
  const query = email === null ? '' : `?${new URLSearchParams({ email })}`;
  const consents: Place = {
    to: `/desk/customers/${customerId}/consents`,
    label: m.data_request_where_consents(),
    permission: 'consent.get',
  };
  const packages: Place = {
    to: `/settings/subject-packages${query}`,
    label: m.subject_packages(),
    permission: 'subject-access.list',
  };
  const restrictions: Place = {
    to: `/settings/restrictions${query}`,
    label: m.restrict(),
    permission: 'restriction.place',
  };
  const own: Partial<Record<DataRequest['right'], Place[]>> = {
    access: [packages],
    portability: [packages],
    erasure: [{ to: `/settings/erasures${query}`, label: m.erase_on_request(), permission: 'erasure.begin-for' }],
    restriction: [restrictions],
    objection: [consents, restrictions],
    withdrawal: [consents],
  };
  const customer: Place = {
    to: `/desk/customers/${customerId}`,
    label: m.data_request_where_customer(),
    permission: 'customer.get',
  };
  return [...(own[right] ?? []), customer];
}

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
  const shown = placesOf(right, { customerId, email: person.email }).filter(({ permission }) => may(permission));
  return (
    <SettingsPart title={m.data_request_where()}>
      <ul className="flex flex-wrap gap-x-5 text-14">
        {shown.map(({ to, label }) => (
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
      {shown.length === 0 && <p className="max-w-[68ch] text-14 text-muted">{m.data_request_where_others()}</p>}
      {right === 'erasure' && <p className="mt-1 max-w-[68ch] text-14 text-muted">{m.data_request_where_first()}</p>}
    </SettingsPart>
  );
}
