import type { Disclosure } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { dataCategoryWords } from '#app/routes/settings/registers/choice-words.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';

/** To whom data of the person were given, the latest first. */
export function DisclosuresPart({ email, items }: { email: string; items: readonly Disclosure[] }) {
  const query = new URLSearchParams({ email });
  return (
    <>
      {items.length === 0 ? (
        <p className="mb-3 text-13 text-muted">{m.disclosures_of_customer_none()}</p>
      ) : (
        <>
          <ul className="mb-2 border-t border-line text-14">
            {items.map(({ id, recipient, category, lastAt }) => (
              <li key={id} className="flex items-baseline justify-between gap-4 border-b border-line py-2">
                <Link
                  to={`/settings/disclosures/${id}`}
                  discover="none"
                  className="min-w-0 truncate text-strong hover:underline"
                >
                  {recipient.name}
                  <span className="text-13 text-muted"> · {dataCategoryWords[category]()}</span>
                </Link>
                <span className="text-13 whitespace-nowrap text-muted tabular-nums">{day(lastAt)}</span>
              </li>
            ))}
          </ul>
          <Link
            to={`/settings/disclosures?part=log&${query}`}
            discover="none"
            className="mb-3 inline-flex min-h-8 items-center text-13 text-accent-text hover:underline"
          >
            {m.disclosures_of_customer_all()}
          </Link>
        </>
      )}
      {useMay()('disclosure.record') && (
        <p>
          <ButtonLink to={`/settings/disclosures/new?${query}`}>{m.disclosure_record()}</ButtonLink>
        </p>
      )}
    </>
  );
}
