import { isRoleAddress, lineKey, wordsOf } from './identifiers.ts';
import { numberKey, phoneKeysIn, phones } from './phone-numbers.ts';
import { isQuoteStart } from './text/contexts.ts';

const closers =
  /^(?:mit\s+)?(?:freundlich\S*|best\S*|viele\S*|liebe\S*|schöne\S*|herzlich\S*|kind|warm|many)\s+(?:gr[uü](?:ß|ss|e)\S*|regards|wishes|thanks)|^(?:mfg|vg|lg|gru(?:ß|ss)|regards|cheers|sincerely|beste grüße)\b/iu;
const street =
  /^\p{Lu}[\p{L} .'’-]{1,40}?(?:str\.|straße|strasse|weg|platz|allee|gasse|ring|ufer|damm|chaussee|stieg|berg|hof|markt|road|street|lane|avenue)\s*\d{1,4}\s?[a-z]?\b/iu;
const town = /^(?:D[- ])?\d{5}\s+\p{Lu}[\p{L} ./()-]{1,40}$/u;
const linesMax = 12;

/** What a person wrote themselves, without what they quoted. */
export function ownLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const quoted = lines.findIndex((line) => isQuoteStart(line.toLowerCase()));
  return (quoted < 0 ? lines : lines.slice(0, quoted)).filter((line) => !/^\s*>/.test(line));
}

/** The lines below a message: after `-- `, or after a closing formula. */
export function signatureOf(text: string): string[] {
  const lines = ownLines(text);
  const mark = lines.findLastIndex((line) => /^-- ?$/.test(line));
  const at = mark >= 0 ? mark : lines.findLastIndex((line) => closers.test(line.trim()));
  if (at < 0) return [];
  const below = lines
    .slice(at + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return mark < 0 && below.length > linesMax ? [] : below;
}

/** Phone numbers, streets and towns that somebody's messages give as theirs, and the lines they sign with. */
export function learnFrom(messages: readonly string[]) {
  const signatureLines = new Set<string>();
  const addressLines = new Set<string>();
  const numbers = new Set<string>();
  for (const message of messages) {
    for (const number of phoneKeysIn(ownLines(message).join('\n'))) numbers.add(number);
    for (const line of signatureOf(message)) {
      const parts = line.split(/\s*(?:[·|•,;]|\s-\s)\s*/);
      for (const part of parts) {
        if (street.test(part)) addressLines.add(street.exec(part)![0]);
        else if (town.test(part)) addressLines.add(part);
      }
      if (lineKey(line).length >= 4) signatureLines.add(line);
    }
  }
  return { signatureLines: [...signatureLines], addressLines: [...addressLines], phones: [...numbers] };
}

const labelled =
  /(?:tel|telefon|fon|mobil|mobile|handy|phone|cell|durchwahl|fax|rückruf|zurückrufen|anrufen|erreichbar|call|reach)\S*[\s:.]{1,3}(?:(?:unter|at|on|auf|nr|nummer|number|ihn|sie|him|her|bitte)[\s:.]{1,2}){0,3}$/iu;

/** Numbers that a text calls somebody's, and those with a country. */
export function labelledPhones(text: string): string[] {
  return [...text.matchAll(phones)]
    .filter(
      ({ 0: number, index }) => number.startsWith('+') || labelled.test(text.slice(Math.max(0, index - 40), index)),
    )
    .map(([number]) => numberKey(number));
}

const addressed =
  /(?:["“]?((?:[\p{Lu}][\p{L}'’-]*[,.]?[ \u00a0]){1,4})["”]?\s*)?(?:[<(]|\[?mailto:)*((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

/** Addresses in a text that are people's, each with the name that stands before it. */
export function peopleBeside(text: string): { email: string; name: string }[] {
  return [...text.matchAll(addressed)].flatMap(([, name = '', email]) => {
    const local = email!.slice(0, email!.indexOf('@')).toLowerCase();
    if (isRoleAddress(local)) return [];
    const said = /[<(]|mailto/.test(text.slice(text.indexOf(email!) - 10, text.indexOf(email!))) ? name.trim() : '';
    return [{ email: email!, name: wordsOf(said).length >= 2 ? said : '' }];
  });
}
