interface Run {
  digits: string;
  /** Where each digit stands. */
  at: number[];
}

/** Digits that belong together, however they are grouped. */
function digitRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const found of text.matchAll(/\d(?:[ \u00a0()/.–-]{0,3}\d)+/g)) {
    const at: number[] = [];
    for (let offset = 0; offset < found[0].length; offset += 1)
      if (/\d/.test(found[0][offset]!)) at.push(found.index + offset);
    runs.push({ digits: at.map((place) => text[place]!).join(''), at });
  }
  return runs;
}

const prefixes = ['00490', '0049', '490', '49', '0', ''];

/** Where a number stands in a folded text, with its country and leading zeros; never inside a longer number. */
export function findPhone(text: string, key: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { digits, at } of digitRuns(text))
    for (let start = digits.indexOf(key); start >= 0; start = digits.indexOf(key, start + 1)) {
      const end = start + key.length;
      if (at[end] === at[end - 1]! + 1) continue;
      const before = digits.slice(0, start);
      const begins = (place: number) => place === 0 || at[place - 1]! < at[place]! - 1;
      const abroad = /^(?:00)?\d{1,3}0?$/.test(before) ? before : undefined;
      const prefix = [...(abroad === undefined ? [] : [abroad]), ...prefixes].find(
        (digitsBefore) => before.endsWith(digitsBefore) && begins(start - digitsBefore.length),
      );
      if (prefix === undefined) continue;
      let from = at[start - prefix.length]!;
      while (/[+(]/.test(text[from - 1] ?? '')) from -= 1;
      found.push({ from, to: at[end - 1]! + 1 });
    }
  return found;
}
