import type { ConsentOfPerson } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { day, moment } from '#app/i18n/format.ts';
import { ListPart } from '#app/list/list-part.tsx';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { channelWord, consentStates, withdrawalWord } from './consent-words.ts';

/** The proof of every consent for a purpose. */
export function ConsentList({ page }: { page: { items: ConsentOfPerson[]; nextCursor: string | null } }) {
  const states = (['inForce', 'pending', 'withdrawn'] as const).map((value) => ({
    value,
    label: consentStates[value].words(),
  }));
  return (
    <ListPart
      caption={m.consent_people()}
      searchLabel={m.consent_people_search()}
      filters={[
        { name: 'state', label: m.state(), options: [{ value: '', label: m.consent_all_states() }, ...states] },
      ]}
      page={page}
      rowKey={({ id }) => id}
      columns={[
        { head: m.consent_person(), cell: (consent) => <Person consent={consent} /> },
        {
          head: m.state(),
          cell: ({ state, withdrawnAt, withdrawalChannel }) => (
            <span className="block min-w-20">
              <Badge tone={consentStates[state].tone}>{consentStates[state].words()}</Badge>
              {withdrawnAt !== null && withdrawalChannel !== null && (
                <span className="mt-0.5 block text-13 text-muted">
                  {m.consent_ended_on({ date: day(withdrawnAt), way: withdrawalWord(withdrawalChannel) })}
                </span>
              )}
            </span>
          ),
        },
        {
          head: m.consent_given(),
          cell: (consent) => (
            <span className="block min-w-44 text-13 text-muted">
              <time
                dateTime={consent.givenAt}
                title={moment(consent.givenAt)}
                className="text-14 text-normal tabular-nums"
              >
                {day(consent.givenAt)}
              </time>
              <span className="block">
                {channelWord(consent.channel)}
                {consent.givenBy !== null && `, ${m.consent_noted_by({ name: consent.givenBy.name })}`}
              </span>
              {consent.note !== '' && <span className="block max-w-64 break-words">{consent.note}</span>}
            </span>
          ),
        },
        { head: m.consent_version_short(), numeric: true, wideOnly: true, cell: ({ version }) => version },
      ]}
      empty={{ icon: MailCheck, title: m.consent_people_none(), text: m.consent_people_none_text() }}
    />
  );
}

function Person({ consent: { person } }: { consent: ConsentOfPerson }) {
  const may = useMay();
  if (person === null) return <span className="text-muted">{m.consent_person_deleted()}</span>;
  const name = <span className="block max-w-44 md:max-w-56 truncate font-medium text-strong">{person.name}</span>;
  return (
    <span className="block min-w-0">
      {may('customer.get') ? (
        <Link to={`/desk/customers/${person.id}#consents`} discover="none" className="hover:underline">
          {name}
        </Link>
      ) : (
        name
      )}
      {person.name !== person.email && (
        <span className="block max-w-44 md:max-w-56 truncate text-13 text-muted">{person.email}</span>
      )}
    </span>
  );
}
