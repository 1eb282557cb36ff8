import type { Correction, Language } from '@redlich/contract';
import type { QueryScope } from '../../kernel/index.ts';
import { findRestrictionOf } from '../../locks/index.ts';
import { readCorrection } from '../correction-rows.ts';
import type { RequestRow } from '../request-rows.ts';
import { dayIn } from './letter-facts.ts';

type Datum = Correction['datum'];

const data: Record<Language, Record<Datum, string>> = {
  de: { firstName: 'Vorname', lastName: 'Nachname', organisation: 'Organisation', request: 'Anfrage', other: 'Angabe' },
  en: {
    firstName: 'first name',
    lastName: 'last name',
    organisation: 'organisation',
    request: 'request',
    other: 'datum',
  },
};
const corrected: Record<Language, (correction: Correction) => string> = {
  de: ({ datum, held, proposed, ticket }) =>
    `${data.de[datum]}${ticket ? ` Nr. ${ticket.number}` : ''}: ${proposed === '' ? 'keine Angabe mehr' : `„${proposed}“`} statt ${held === '' ? 'keiner Angabe' : `„${held}“`}`,
  en: ({ datum, held, proposed, ticket }) =>
    `${data.en[datum]}${ticket ? ` no. ${ticket.number}` : ''}: ${proposed === '' ? 'nothing any more' : `“${proposed}”`} instead of ${held === '' ? 'nothing' : `“${held}”`}`,
};
const restricted: Record<Language, (day: string) => string> = {
  de: (day) => `aller Anfragen, die Sie bis zum ${day} bei uns gestellt haben`,
  en: (day) => `all requests that you made until ${day}`,
};

/** What was done for a request, where that is known here and need not be written by hand. */
export async function whatWasDone(scope: QueryScope, row: RequestRow): Promise<string | null> {
  const language = row.language as Language;
  if (row.subjectRight === 'rectification') {
    const correction = await readCorrection(scope, row.dataRequestId);
    return correction?.doneAt ? corrected[language](correction) : null;
  }
  if (row.subjectRight !== 'restriction' || row.customerId === null) return null;
  const restriction = await findRestrictionOf(scope, row.customerId);
  if (!restriction || restriction.liftedAt !== null) return null;
  return restricted[language](dayIn(language, restriction.placedAt.toISOString().slice(0, 10)));
}
