import type { PlatformPlace } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Table } from '#app/ui/display/table.tsx';
import { placeWords } from './connection-words.ts';

const countryName = (country: string) =>
  new Intl.DisplayNames([getLocale()], { type: 'region' }).of(country) ?? country;

function where({ country, foundCountry, isOwnNetwork }: PlatformPlace): string {
  const said = country === null ? (isOwnNetwork ? m.place_own_network() : m.place_unknown()) : countryName(country);
  return foundCountry === null || foundCountry === country
    ? said
    : `${said}, ${m.place_found({ country: countryName(foundCountry) })}`;
}

/** The platform's own places, by configuration and by what a look-up found. */
export const PlaceTable = ({ places }: { places: PlatformPlace[] }) => (
  <Table
    caption={m.connections_platform()}
    rows={places}
    rowKey={({ purpose, host }) => `${purpose} ${host}`}
    columns={[
      { head: m.connection_purpose(), cell: ({ purpose }) => placeWords[purpose]() },
      {
        head: m.connection_target(),
        cell: ({ host }) =>
          host === 'localhost' ? (
            m.place_here()
          ) : (
            <span className="block max-w-64 font-mono text-13 break-all">{host}</span>
          ),
      },
      { head: m.place_operator(), cell: ({ operator }) => operator ?? m.place_unknown(), wideOnly: true },
      { head: m.place_country(), cell: where },
      { head: m.connection_count(), cell: ({ opened }) => (opened === 0 ? '' : opened), numeric: true, wideOnly: true },
    ]}
  />
);
