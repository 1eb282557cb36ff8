const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** Without a width, or without a sign of their own: they hide a name from who searches, not from who reads. */
const unseen = /[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** One character as it is compared: lower case, without marks, however it was composed; nothing for what is not seen. */
export function foldCharacter(character: string): string {
  if (unseen.test(character)) return '';
  const bare = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return letters[bare] ?? bare;
}

export const fold = (text: string): string => [...text.normalize('NFC')].map(foldCharacter).join('');

/** The spellings of a word that compare alike: `Müller`, `Mueller`, `Muller`; each of the digraphs either way. */
export function spellings(word: string): string[] {
  let found = [''];
  const composed = word.normalize('NFC').toLowerCase();
  for (let at = 0; at < composed.length;) {
    const pair = composed.slice(at, at + 2);
    const umlaut = 'äöü'.indexOf(composed[at]!);
    const isPair = /^[aou]e$/.test(pair);
    const ways =
      umlaut >= 0 ? ['aou'[umlaut]!, `${'aou'[umlaut]!}e`] : isPair ? [pair, pair[0]!] : [foldCharacter(composed[at]!)];
    found = found.flatMap((start) => ways.map((way) => start + way)).slice(0, 32);
    at += isPair ? 2 : 1;
  }
  return [...new Set(found)];
}
