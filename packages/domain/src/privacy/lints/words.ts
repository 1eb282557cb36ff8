// Parts of patterns that several lints share; for folded text.

/** Said of something that is over: it may be named then. */
export const over =
  /ungueltig|unwirksam|gekippt|aufgehoben|ausser kraft|abgeloest|ersetzt|nicht mehr (?:gueltig|wirksam|in kraft|anwendbar|verwend|zulaessig|genutzt)|fuer nichtig|invalid|struck down|annulled|repealed|superseded|replaced|no longer (?:valid|in force|applies|apply|used|relied)|withdrawn|nachfolge|successor/;

/** A former name beside the present one. */
export const formerly =
  /frueher|vormals|ehemals|ehemalig|zuvor|bisher|umbenannt|bis (?:zum )?1[34]\. ?mai 2024|abgeloest|ersetzt|a\. ?f\.|formerly|previously|former|until 1[34] may 2024|renamed|replaced|superseded|known as|ex-/;

export const negated =
  /\b(?:kein\w*|nicht|nie|niemals|ohne|weder|no|not|never|none|neither|nor|without|don't|doesn't)\b/;

const numbers: Record<string, number> = {
  ein: 1, einem: 1, eines: 1, einer: 1, eine: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fuenf: 5, sechs: 6, sieben: 7,
  acht: 8, neun: 9, zehn: 10, elf: 11, zwoelf: 12, fuenfzehn: 15, zwanzig: 20, dreissig: 30,
  one: 1, a: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fifteen: 15, twenty: 20, thirty: 30, ninety: 90,
}; // prettier-ignore
const numberWord = Object.keys(numbers)
  .sort((one, other) => other.length - one.length)
  .join('|');
const amount = `(?:\\d{1,3}[.,]\\d{3}|\\d{1,4}|${numberWord})`;
const period = new RegExp(
  `\\b(?:(${amount})[ -]?(?:jahren?n?|years?)?[ ]?(?:bzw\\.?|bis zu|bis|oder|und|or|to|and|beziehungsweise|-|/)[ ]?)?` +
    `(${amount})(?: ?\\(${amount}\\))?[ -]?(jahr|jaehr|year|monat|month|woche|week|tag|day|stunde|hour)`,
  'g',
);

const yearsOf: Record<string, number> = {
  jahr: 1, jaehr: 1, year: 1, monat: 1 / 12, month: 1 / 12, woche: 7 / 365, week: 7 / 365, tag: 1 / 365, day: 1 / 365,
  stunde: 1 / 8760, hour: 1 / 8760,
}; // prettier-ignore

export interface Period {
  start: number;
  end: number;
  years: number;
}

const numberOf = (text: string) =>
  /^\d/.test(text) ? Number(text.replace(/[.,](?=\d{3}$)/, '')) : (numbers[text] ?? 0);

/** Every period named in a text: `zehn Jahre`, `6 bzw. 10 Jahre`, `10-year`. Offsets in the text given. */
export function periodsIn(text: string): Period[] {
  return [...text.matchAll(period)].flatMap((match): Period[] => {
    const [whole, first, second = '', unit = ''] = match;
    const factor = yearsOf[unit] ?? 0;
    const span = { start: match.index, end: match.index + whole.length };
    const last = { ...span, years: numberOf(second) * factor };
    return first === undefined ? [last] : [{ ...span, years: numberOf(first) * factor }, last];
  });
}
