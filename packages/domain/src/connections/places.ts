import { sql } from 'kysely';
import type { PlatformPlace } from '@redlich/contract';
import type { Database, TenantTx } from '@redlich/db';

/** A place of the platform's own as it is configured. */
export interface GivenPlace {
  purpose: PlatformPlace['purpose'];
  host: string;
  country: string | null;
  operator: string | null;
  region: string | null;
  isOwnNetwork: boolean;
}

export type StoredPlace = PlatformPlace & { region: string | null; foundBy: string | null };

interface Row extends Omit<GivenPlace, 'purpose'> {
  purpose: string;
  foundCountry: string | null;
  foundBy: string | null;
  opened: number | string;
  lastAt: Date | null;
}

/** What is configured now takes the place of what was, for the purposes named. */
export async function setPlaces(
  { db, clock }: { db: Database; clock: { now(): Date } },
  places: readonly GivenPlace[],
): Promise<void> {
  await sql`select platform.set_places(${JSON.stringify(places)}::jsonb, ${clock.now()})`.execute(db);
}

/** What a look-up tells of a place. */
export async function foundPlace(
  { db, clock }: { db: Database; clock: { now(): Date } },
  place: Pick<GivenPlace, 'purpose' | 'host'>,
  found: { country: string | null; by: string | null; isOwnNetwork: boolean },
): Promise<void> {
  await sql`select platform.found_place(${place.purpose}, ${place.host}, ${found.country}, ${found.by},
    ${found.isOwnNetwork}, ${clock.now()})`.execute(db);
}

/** Connections that were opened to a place since they were counted last. */
export async function countPlace(
  { db, clock }: { db: Database; clock: { now(): Date } },
  { purpose, host }: Pick<GivenPlace, 'purpose' | 'host'>,
  opened: number,
): Promise<void> {
  await sql`select platform.count_place(${purpose}, ${host}, ${opened}, ${clock.now()})`.execute(db);
}

export async function readPlaces(db: Database | TenantTx): Promise<StoredPlace[]> {
  const { rows } = await sql<Row>`select purpose, host, country, operator, region, is_own_network, found_country,
    found_by, opened, last_at from platform.list_places()`.execute(db);
  return rows.map((row) => ({
    ...row,
    purpose: row.purpose as PlatformPlace['purpose'],
    opened: Number(row.opened),
    lastAt: row.lastAt?.toISOString() ?? null,
  }));
}
