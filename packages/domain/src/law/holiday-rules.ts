import type { GermanState } from './authorities.ts';

/** Days after Easter Sunday, or a fixed `MM-DD`, or the Wednesday before 23 November. */
export type HolidayDate = number | `${number}-${number}` | 'repentance';

export interface HolidayRule {
  name: { de: string; en: string };
  date: HolidayDate;
  /** States, or whole countries as `DE`, `AT`, `CH`. */
  where: readonly (GermanState | 'DE' | 'AT' | 'CH')[];
  from?: number;
  to?: number;
}

const rule = (
  de: string,
  en: string,
  date: HolidayDate,
  where: string,
  span: { from?: number; to?: number } = {},
): HolidayRule => ({ name: { de, en }, date, where: where.split(' ') as HolidayRule['where'], ...span });

/**
 * Days that are public holidays in a whole state. Stated limits, because they depend on the municipality: Assumption in
 * Bavaria, the Peace Festival in Augsburg, Corpus Christi in parts of Saxony and Thuringia; and in Switzerland everything
 * but 1 August, which the cantons decide.
 */
export const holidayRules: readonly HolidayRule[] = [
  rule('Neujahr', 'New Year’s Day', '01-01', 'DE AT'),
  rule('Heilige Drei Könige', 'Epiphany', '01-06', 'BW BY ST AT'),
  rule('Internationaler Frauentag', 'International Women’s Day', '03-08', 'BE', { from: 2019 }),
  rule('Internationaler Frauentag', 'International Women’s Day', '03-08', 'MV', { from: 2023 }),
  rule('Karfreitag', 'Good Friday', -2, 'DE'),
  rule('Ostersonntag', 'Easter Sunday', 0, 'BB'),
  rule('Ostermontag', 'Easter Monday', 1, 'DE AT'),
  rule('Tag der Arbeit', 'Labour Day', '05-01', 'DE'),
  rule('Staatsfeiertag', 'National holiday', '05-01', 'AT'),
  rule('75. Jahrestag der Befreiung', '75th anniversary of the liberation', '05-08', 'BE', { from: 2020, to: 2020 }),
  rule('80. Jahrestag der Befreiung', '80th anniversary of the liberation', '05-08', 'BE', { from: 2025, to: 2025 }),
  rule('Christi Himmelfahrt', 'Ascension Day', 39, 'DE AT'),
  rule('Pfingstsonntag', 'Whit Sunday', 49, 'BB'),
  rule('Pfingstmontag', 'Whit Monday', 50, 'DE AT'),
  rule('75. Jahrestag des Volksaufstands', '75th anniversary of the uprising', '06-17', 'BE', { from: 2028, to: 2028 }),
  rule('Fronleichnam', 'Corpus Christi', 60, 'BW BY HE NW RP SL AT'),
  rule('Bundesfeiertag', 'National Day', '08-01', 'CH', { from: 1994 }),
  rule('Mariä Himmelfahrt', 'Assumption Day', '08-15', 'SL AT'),
  rule('Weltkindertag', 'World Children’s Day', '09-20', 'TH', { from: 2019 }),
  rule('Tag der Deutschen Einheit', 'German Unity Day', '10-03', 'DE'),
  rule('Nationalfeiertag', 'National Day', '10-26', 'AT'),
  rule('Reformationstag', 'Reformation Day', '10-31', 'BB MV SN ST TH'),
  rule('Reformationstag', 'Reformation Day', '10-31', 'BW BY BE HB HE HH NI NW RP SH SL', { from: 2017, to: 2017 }),
  rule('Reformationstag', 'Reformation Day', '10-31', 'HB HH NI SH', { from: 2018 }),
  rule('Allerheiligen', 'All Saints’ Day', '11-01', 'BW BY NW RP SL AT'),
  rule('Buß- und Bettag', 'Day of Repentance and Prayer', 'repentance', 'SN'),
  rule('Mariä Empfängnis', 'Immaculate Conception', '12-08', 'AT'),
  rule('Erster Weihnachtstag', 'Christmas Day', '12-25', 'DE AT'),
  rule('Zweiter Weihnachtstag', 'Boxing Day', '12-26', 'DE AT'),
];
