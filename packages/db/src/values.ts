import pg from 'pg';

const { TIMESTAMPTZ, INT8, DATE } = pg.types.builtins;
const parseAny = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;

/** `2026-11-25 22:40:30.123456+00`, as a server in UTC writes it; every other form goes the long way. */
const utc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

export const parseTimestamp = (text: string): Date =>
  utc.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : parseAny(text);

/** How columns become values. int8 is used for counters and sizes far below 2^53. */
export const valueTypes = new pg.TypeOverrides();
valueTypes.setTypeParser(INT8, Number);
valueTypes.setTypeParser(TIMESTAMPTZ, parseTimestamp);
// A calendar date is no moment: it stays the text that the database writes, `2026-11-22`.
valueTypes.setTypeParser(DATE, String);
