import * as german from './german.ts';
import { pick, seeded } from './random.ts';

const characters = 1000;

/** German texts of about 1 KB as people write them to a support desk; each is different, and the same in every run. */
export function makeBodies(count: number): string[] {
  const random = seeded(4711);
  return Array.from({ length: count }, () => makeBody(random));
}

/** A line that could be a ticket's subject. */
export function makeSubjects(count: number): string[] {
  const random = seeded(815);
  return Array.from({ length: count }, () => {
    const thing = pick(random, german.things).replace(/^(der|die|das) /, '');
    return `${thing} ${pick(random, german.places)}: ${pick(random, german.messages)}`;
  });
}

function makeBody(random: () => number): string {
  const sentences = ['Guten Tag,'];
  let length = 0;
  while (length < characters) {
    const sentence = pick(random, kinds)(random);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  sentences.push(`Freundliche Grüße ${nameOf(random)}, ${pick(random, german.cities)}`);
  return sentences.join(' ');
}

const number = (random: () => number, digits: number) =>
  String(Math.floor(random() * 10 ** digits)).padStart(digits, '0');
const nameOf = (random: () => number) => `${pick(random, german.firstNames)} ${pick(random, german.lastNames)}`;

const kinds: ((random: () => number) => string)[] = [
  (r) =>
    `${pick(r, german.times)} ${pick(r, german.verbs)} ${pick(r, german.things)} ${pick(r, german.places)} ${pick(r, german.outcomes)}.`,
  (r) => `Wir haben bereits ${pick(r, german.attempts)} und ${pick(r, german.attempts)}, leider ohne Erfolg.`,
  (r) => `Können Sie bitte ${pick(r, german.wishes)}?`,
  (r) => `Die Anzeige lautet „${pick(r, german.messages)}“, Kennziffer E-${number(r, 4)}.`,
  (r) => pick(r, german.remarks),
  (r) => `Unser Aktenzeichen ist K${number(r, 6)}, die Seriennummer SN-${number(r, 5)}-${number(r, 2)}.`,
  (r) => `${nameOf(r)} aus ${pick(r, german.cities)} hat ${pick(r, german.places)} dasselbe beobachtet.`,
];
