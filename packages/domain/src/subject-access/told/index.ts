import type { ToldTable } from '../told-table.ts';
import { accountTables } from './account.ts';
import { consentTables } from './consents.ts';
import { logTables } from './logs.ts';
import { mailTables } from './mails.ts';
import { messageTables } from './messages.ts';
import { profileTables } from './profile.ts';
import { requestTables } from './requests.ts';
import { rightsTables } from './rights.ts';

export { leftOut } from './left-out.ts';

/** In the order of reading. */
export const toldTables: readonly ToldTable[] = [
  ...profileTables,
  ...accountTables,
  ...requestTables,
  ...rightsTables,
  ...mailTables,
  ...messageTables,
  ...consentTables,
  ...logTables,
];

/** Columns that a person is told of, by table. */
export const toldColumnsByTable: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  toldTables.map(({ table, tells }) => [table, Object.keys(tells)]),
);
