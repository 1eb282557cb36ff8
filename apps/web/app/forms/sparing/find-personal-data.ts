/** What was found in a text that is rarely needed in a request; `start` and `end` are offsets in it. */
export interface Found {
  kind: 'iban' | 'card' | 'taxId' | 'password';
  start: number;
  end: number;
}

const ibanLengths: Record<string, number> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
};

/** ISO 13616: the first four characters to the end, letters as numbers, remainder 1 by 97. */
function isIban(plain: string): boolean {
  let rest = 0;
  for (const char of plain.slice(4) + plain.slice(0, 4))
    for (const digit of parseInt(char, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** The end of the first `count` letters and digits from `start` on, blanks between them left out; -1 if there are fewer. */
function endOf(text: string, start: number, count: number): { end: number; plain: string } | undefined {
  let plain = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]!;
    if (/[A-Z0-9]/i.test(char)) plain += char.toUpperCase();
    else if (char !== ' ' && char !== '\u00a0') return undefined;
    if (plain.length === count) return { end: at + 1, plain };
  }
  return undefined;
}

function ibans(text: string): Found[] {
  return [...text.matchAll(/(?<![A-Z0-9])([A-Z]{2})\d{2}(?=[ \u00a0]?[A-Z0-9])/gi)].flatMap(
    ({ 0: head, 1: country, index }) => {
      const length = ibanLengths[country!.toUpperCase()];
      const whole = length === undefined || head === '' ? undefined : endOf(text, index, length);
      if (!whole || /[A-Z0-9]/i.test(text[whole.end] ?? '') || !isIban(whole.plain)) return [];
      return [{ kind: 'iban', start: index, end: whole.end }];
    },
  );
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

/** First digits and lengths that the large networks give out; a number of an order rarely has both. */
const cards =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d)\d{12})$/;

function digitRuns(text: string): { plain: string; start: number; end: number }[] {
  return [...text.matchAll(/(?<![\w.,+/-])\d(?:[ -]?\d){10,18}(?![\w/]|[.,]\d|-\w)/g)].map(({ 0: run, index }) => ({
    plain: run.replaceAll(/\D/g, ''),
    start: index,
    end: index + run.length,
  }));
}

/** The German tax id: a digit of the first ten comes twice or three times, and its check digit by ISO 7064 MOD 11,10. */
function isTaxId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  if (repeated.length !== 1 || repeated[0]! > 3) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

function numbers(text: string): Found[] {
  return digitRuns(text).flatMap(({ plain, start, end }): Found[] => {
    if (cards.test(plain) && passesLuhn(plain) && new Set(plain).size > 2) return [{ kind: 'card', start, end }];
    return isTaxId(plain) ? [{ kind: 'taxId', start, end }] : [];
  });
}

const named =
  /(?<!\p{L})(?:passw[oö]rt|kennwort|password|passwd|passphrase|pwd)(?!\p{L})[^\S\n]*(?:(?:lautet|ist|is|war|was)(?!\p{L})[^\S\n]*:?|[:=])[^\S\n]*["'„“‚‘«»]?([^\s"'“”‘’«»]+)/giu;

/** A secret is told from a word by its mixture: letters with digits or signs in them. */
function looksSecret(word: string): boolean {
  if (word.length < 5 || /^(?:https?:|www\.)/i.test(word) || /^[\w.+-]+@[\w.-]+\.\w+$/.test(word)) return false;
  if (/^[\d.:/-]+$/.test(word)) return false;
  return /\p{L}/u.test(word) && /\d|[^\p{L}\d/-]/u.test(word.replace(/[.…]+/g, ''));
}

function passwords(text: string): Found[] {
  return [...text.matchAll(named)].flatMap(({ 0: whole, 1: caught, index }) => {
    const word = caught!.replace(/[.,;:!?)]+$/, '');
    const start = index + whole.length - caught!.length;
    return looksSecret(word) ? [{ kind: 'password', start, end: start + word.length }] : [];
  });
}

/** Bank accounts, cards, German tax ids (by their check digits) and passwords that are named as such, in order. Pure. */
export function findPersonalData(text: string): Found[] {
  const taken: Found[] = [];
  for (const found of [...ibans(text), ...numbers(text), ...passwords(text)])
    if (!taken.some(({ start, end }) => found.start < end && start < found.end)) taken.push(found);
  return taken.sort((a, b) => a.start - b.start);
}
