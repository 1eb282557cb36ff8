import { toldTables } from '../src/subject-access/told/index.ts';

/** Columns that a person is told of, by table. */
export const toldColumns: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  toldTables.map(({ table, tells }) => [table, Object.keys(tells)]),
);
