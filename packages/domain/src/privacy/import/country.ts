import type { Source } from './source.ts';

export type Country = 'DE' | 'AT' | 'CH';

const prefixes: Record<string, Country> = { D: 'DE', DE: 'DE', A: 'AT', AT: 'AT', CH: 'CH' };

/** What an address itself says: the country's name, a register's number or a telephone number behind it. */
const beside: readonly [Country, RegExp][] = [
  ['CH', /\bschweiz\b|\bswitzerland\b|\bsuisse\b|\bsvizzera\b|\bche-?\s?\d|\+41\b|\b0041\b|@[\w.-]+\.ch\b/iu],
  ['AT', /österreich|\baustria\b|\batu\s?\d|\+43\b|\b0043\b|\bfn \d{5,6}|@[\w.-]+\.at\b/iu],
  ['DE', /\bdeutschland\b|\bgermany\b|\bhr[ab] ?\d|\+49\b|\b0049\b/iu],
];
/** Where everybody knows in which country it lies; several towns share their name, so this comes after the address. */
const cities: readonly [Country, RegExp][] = [
  [
    'CH',
    /^(?:zürich|zurich|bern|basel|genf|genève|geneva|lausanne|luzern|lucerne|winterthur|st\.? ?gallen|zug|lugano|biel|thun|chur|schaffhausen|fribourg|aarau|baden|olten|solothurn|frauenfeld|köniz|uster|dietikon)/iu,
  ],
  [
    'AT',
    /^(?:wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|villach|wels|sankt pölten|st\.? ?pölten|dornbirn|bregenz|steyr|feldkirch|eisenstadt|leoben|krems|wiener neustadt)/iu,
  ],
];
/** Whose law the whole text speaks of; `DSG` alone is the name of both. For folded text. */
const laws: readonly [Country, RegExp][] = [
  ['CH', /\bedoeb\b|eidgenoessisch|\brevdsg\b|\bndsg\b|\bfadp\b|\bfdpic\b|sr 235|\bschweiz|\bswiss\b|switzerland/],
  ['AT', /oesterreich|\baustria|\bdsb\.gv|barichgasse|\btkg\b|\bugb\b|\bbao\b/],
];

interface Place {
  prefix: string | undefined;
  postalCode: string;
  city: string;
  /** The lines behind the place. */
  tail: string;
}

/** The country of an address; empty where nothing tells it. */
export function countryOf({ doc }: Source, { prefix, postalCode, city, tail }: Place): Country | '' {
  if (prefix !== undefined) return prefixes[prefix] ?? '';
  if (postalCode.length === 5) return 'DE';
  const [said, ...others] = beside.filter(([, words]) => words.test(tail)).map(([country]) => country);
  if (said !== undefined && others.length === 0 && said !== 'DE') return said;
  const known = cities.find(([, names]) => names.test(city.trim()))?.[0];
  if (known !== undefined) return known;
  const [law, ...more] = laws.filter(([, words]) => words.test(doc.text)).map(([country]) => country);
  return law !== undefined && more.length === 0 ? law : '';
}
