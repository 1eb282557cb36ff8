export interface Difference {
  start: string;
  before: string;
  after: string;
  end: string;
}

const wordsOf = (text: string): string[] => text.split(/(?<=\s)/);

/** What differs between two sentences, with what stands before and after it in both. Pure. */
export function differenceOf(before: string, after: string): Difference {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(old.length, young.length);
  let start = 0;
  while (start < most && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end += 1;
  const middle = (words: string[]) => words.slice(start, words.length - end).join('');
  return {
    start: old.slice(0, start).join(''),
    before: middle(old),
    after: middle(young),
    end: old.slice(old.length - end).join(''),
  };
}
