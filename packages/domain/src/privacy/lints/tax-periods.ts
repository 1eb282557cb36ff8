import type { LintContext, Hit, Lint } from './finding.ts';
import type { Doc, Sentence } from './document.ts';
import { retentionFloor, type LawCountry, type RecordKind } from '../../law/index.ts';
import { negated, periodsIn } from './words.ts';

// `Beleg` and its kin; not `belegt`, `Unterlagen` or `Rechnung tragen`.
const nouns: Record<Exclude<RecordKind, 'claim'>, RegExp> = {
  voucher:
    /\b(?:ein|aus)?gangsrechnung\w*|\brechnung(?:en|s\w+)?\b(?! trag| getragen)|rechnungen\b|\bbuchungs-?\s?beleg\w*|\b(?:rechnungs|zahlungs|steuer)?belege?n?\b|\bquittung\w*|\bkontoausz\w+|\binvoices?\b|\binvoicing (?:data|records|documents)|\bvouchers?\b|\breceipts?\b|\bbilling (?:data|records|documents)|\baccounting (?:vouchers|documents|records)/,
  books:
    /\bjahresabschl\w+|\bhandelsbuech\w+|\bgeschaeftsbuech\w+|\bbuech(?:er|ern)\b|\binventare?\b|\bbilanz\w*|\blagebericht\w*|\bannual (?:accounts|financial statements|statements)|\bfinancial statements|\bbooks\b|\binventories\b|\bbalance sheets?|\bledgers?\b/,
  commercialLetter:
    /\bhandels-?\s?(?:und geschaefts)?briefe?n?\b|\bgeschaeftsbriefe?n?\b|\bgeschaeftskorrespondenz|\bcommercial (?:letters|correspondence)|\bbusiness (?:letters|correspondence)/,
};
const kinds = Object.keys(nouns) as (keyof typeof nouns)[];

export interface Assigned {
  kind: keyof typeof nouns;
  years: number;
  start: number;
  end: number;
  sentence: Sentence;
}

/**
 * Which period a text gives to which kind of record. Nouns before a period belong to it ("Rechnungen … zehn Jahre"); where
 * the sentence begins with a period, the nouns after it do ("zehn Jahre für Rechnungen").
 */
export function assignPeriods(doc: Doc): Assigned[] {
  return doc.sentences.flatMap((sentence) => {
    const periods = periodsIn(sentence.text).filter(({ years }) => years >= 1);
    if (periods.length === 0) return [];
    const [first] = periods;
    const leads = namedIn(sentence.text.slice(0, first?.start)).length > 0;
    return periods.flatMap((period, at): Assigned[] => {
      // Two numbers of one period, "6 bzw. 10 Jahre", share their nouns.
      const before = periods.slice(0, at).findLast(({ end }) => end <= period.start)?.end ?? 0;
      const after = periods.slice(at).find(({ start }) => start >= period.end)?.start ?? sentence.text.length;
      const behind = sentence.text.slice(before, period.start);
      const ahead = sentence.text.slice(period.end, after);
      let named = leads ? namedIn(behind) : namedIn(ahead);
      if (named.length === 0) named = leads ? namedIn(ahead) : [];
      if (named.length === 0 && periods.length === 1) named = fromBefore(doc, sentence);
      if (isPast(sentence.text, period)) return [];
      return named.map((kind) => ({
        kind,
        years: period.years,
        start: sentence.start + period.start,
        end: sentence.start + period.end,
        sentence,
      }));
    });
  });
}

const namedIn = (text: string) => kinds.filter((kind) => nouns[kind].test(text));

/** "Rechnungen müssen wir aufheben. Die Frist beträgt zehn Jahre." */
function fromBefore(doc: Doc, sentence: Sentence) {
  if (
    !/^(?:die |diese |deren |ihre |the |this |these |they |it )?[^,]{0,40}(?:frist|dauer|aufbewahr|period|kept|retention|retain|stored)/.test(
      sentence.text,
    )
  )
    return [];
  const [kind, ...others] = namedIn(doc.sentences[sentence.index - 1]?.text ?? '');
  return kind !== undefined && others.length === 0 ? [kind] : [];
}

/** "bis Ende 2024 zehn Jahre", "nicht mehr zehn, sondern acht Jahre". */
function isPast(text: string, { start }: { start: number }): boolean {
  const before = text.slice(Math.max(0, start - 45), start);
  return /frueher|vormals|\bstatt|anstelle|bis (?:ende|zum 31\. ?dezember|31\.12\.) ?2024|nicht(?: mehr)?(?: laenger als)? ?$|formerly|previously|instead of|used to|until (?:the end of |31 december )2024|no longer ?$|rather than/.test(
    before,
  );
}

/** Whose law applies: Germany's, unless the text says Austria or Switzerland. */
function countryOf(doc: Doc): LawCountry {
  if (/\bbao\b|bundesabgabenordnung|\bugb\b|oesterreich|\baustria/.test(doc.text)) return 'AT';
  if (/958f|obligationenrecht|code of obligations|\bschweiz|\bswiss|switzerland|\brevdsg\b/.test(doc.text)) return 'CH';
  return 'DE';
}

const keeps =
  /bewahr|aufgehoben|aufheb|speicher|gespeichert|aufzubewahren|archiv|vorgehalten|loesch|frist|keep|kept|retain|retention|stor|archiv|delet|eras|hold|held/;
const inContext = (doc: Doc, sentence: Sentence) => keeps.test(doc.around(sentence, 1, 0));

/** L05. */
const vouchers: Lint = {
  id: 'L05',
  severity: 'error',
  message: {
    de: 'Rechnungen und andere Buchungsbelege sind seit dem 1. Januar 2025 acht Jahre aufzubewahren; zehn Jahre gelten nur noch für Bücher und Jahresabschlüsse, sechs für Handelsbriefe.',
    en: 'Invoices and other vouchers have been kept for eight years since 1 January 2025; ten years apply to books and annual accounts only, six to commercial letters.',
  },
  proposal: { de: 'Schreiben Sie acht Jahre.', en: 'Write eight years.' },
  source: '§ 147 Abs. 3 AO, § 257 Abs. 4 HGB',
  find: (doc, context) =>
    countryOf(doc) === 'DE' && floorOf('voucher', 'DE', context) === 8
      ? assignPeriods(doc)
          .filter(({ kind, years }) => kind === 'voucher' && years === 10)
          .map((hit) => ({ ...spanOf(hit), ...mended(doc, hit) }))
      : [],
};

const spanOf = ({ start, end }: Assigned): Hit => ({ start, end });
const inWords = { zehn: 'acht', ten: 'eight', '10': '8' };
function mended(doc: Doc, { start, end }: Assigned): Partial<Hit> {
  const number = Object.keys(inWords).find((word) => doc.text.startsWith(word, start));
  const rest = number === undefined ? '' : doc.text.slice(start + number.length, end);
  // A span of one number only; the endings of "Jahre" and "years" follow behind it.
  return number !== undefined && /^[ -]?(jahr|year)$/.test(rest)
    ? { end: start + number.length, replacement: inWords[number as keyof typeof inWords] }
    : {};
}

const floorOf = (kind: RecordKind, country: LawCountry, { on, pack }: LintContext) =>
  retentionFloor(kind, country, on, pack)?.years;

const endless =
  /(?:unbegrenzt|unbefristet|dauerhaft|fuer immer|auf unbestimmte zeit|zeitlich unbeschraenkt)[^.]{0,40}(?:gespeichert|aufbewahrt|speicher|archiviert)|(?:gespeichert|aufbewahrt|speichern|archiviert)[^.]{0,40}(?:unbegrenzt|unbefristet|fuer immer|auf unbestimmte zeit)|(?:stored|kept|retained|store|keep|retain)[^.]{0,40}(?:indefinitely|forever|permanently|without (?:a )?(?:time )?limit)|(?:indefinitely|permanently) (?:stored|kept|retained)/g;

/** L34. A period below the floor of its kind, or above it where the sentence gives no reason. */
const floors: Lint = {
  id: 'L34',
  severity: 'error',
  message: {
    de: 'Die Frist liegt unter der gesetzlichen Aufbewahrungsfrist oder ohne Grund darüber.',
    en: 'The period is below the statutory one, or above it without a reason.',
  },
  proposal: {
    de: 'Halten Sie sich an die gesetzliche Frist, oder nennen Sie den Grund für eine längere.',
    en: 'Keep to the statutory period, or give the reason for a longer one.',
  },
  source: '§ 147 Abs. 3 AO, § 257 Abs. 4 HGB, Art. 5 Abs. 1 Buchst. e DSGVO',
  find(doc, context) {
    const country = countryOf(doc);
    const wrong = assignPeriods(doc).flatMap((hit): Hit[] => {
      const floor = floorOf(hit.kind, country, context);
      if (floor === undefined || hit.years === floor || !inContext(doc, hit.sentence)) return [];
      if (hit.kind === 'voucher' && hit.years === 10 && country === 'DE') return []; // L05
      const sentence = hit.sentence.text;
      // Payment terms, warranties and "no earlier than" speak of something else.
      if (
        /gewaehrleist|zahlungsziel|warranty|payment term|fruehestens|mindestens|at least|no earlier|widerruf/.test(
          sentence,
        )
      )
        return [];
      if (
        hit.years > floor &&
        /\bweil\b|\bda\b|wegen|aufgrund|solange|because|since|due to|pending|streit|verfahren|bank/.test(sentence)
      )
        return [];
      const word = { de: `${floor} Jahre`, en: `${floor} years` };
      return [
        {
          ...spanOf(hit),
          proposal: { de: `Gesetzlich sind es ${word.de}.`, en: `The statute says ${word.en}.` },
        },
      ];
    });
    const forever = doc
      .find(endless)
      .flatMap(({ span, sentence }): Hit[] =>
        negated.test(sentence.text) || /anonym|statist/.test(sentence.text) ? [] : [span],
      );
    return [...wrong, ...forever];
  },
};

const tickets =
  /\btickets?\b|\bsupport-?\s?(?:tickets?|anfragen?|faell\w+|vorgaeng\w+|requests?|cases?)|\banfragen?\b|\bserviceanfrag\w+|\bstoerungsmeldung\w*|\bvorgaenge?n?\b|\bhelpdesk-?\s?\w*|\bsupport communication|\brequests\b|\benquir\w+|\binquir\w+/;
const taxLaw =
  /§ ?147|§ ?257|\bao\b|\bhgb\b|abgabenordnung|handelsgesetzbuch|steuer|handelsrecht|\btax\b|fiscal|commercial (?:law|code)|\bbao\b|958f/;
const restricted =
  /\bsoweit|\bsofern|\bwenn\b|\bfalls\b|\bnur\b|relevant|\bteile?n?\b|beleg|rechnung|handelsbrief|geschaeftsbrief|buchung|abrechn|\bonly\b|\bwhere\b|\bif\b|to the extent|insofar|\bparts?\b|invoice|voucher|commercial letter|business letter|billed|billing/;

/** L06. */
const wholeTickets: Lint = {
  id: 'L06',
  severity: 'error',
  message: {
    de: 'Die steuerliche Aufbewahrung gilt nicht für ganze Tickets, nur für Teile, die Buchungsbeleg oder Handelsbrief sind.',
    en: 'Retention for tax does not cover whole tickets, only the parts that are vouchers or commercial letters.',
  },
  proposal: {
    de: 'Nehmen Sie nur belegrelevante Teile aus, und nennen Sie für den Rest eine eigene, kürzere Frist.',
    en: 'Except only the parts that matter for accounting, and name a shorter period for the rest.',
  },
  source: 'Art. 5 Abs. 1 Buchst. e DSGVO, § 147 AO',
  find: (doc) =>
    doc.sentences.flatMap((sentence): Hit[] => {
      const { text } = sentence;
      const all =
        /\balle\b|\bsaemtliche|\bjede[sr]?\b|\bgesamt|vollstaendig|\ball\b|\bevery\b|\beach\b|entire|whole/.test(text);
      const applies = tickets.test(text) && taxLaw.test(text) && keeps.test(text) && !negated.test(text);
      return applies &&
        (all ? !/\bsoweit|\bsofern|\bnur\b|only|to the extent|insofar|\bif\b/.test(text) : !restricted.test(text))
        ? [{ start: sentence.start, end: sentence.end }]
        : [];
    }),
};

export const taxLints = [vouchers, floors, wholeTickets];
