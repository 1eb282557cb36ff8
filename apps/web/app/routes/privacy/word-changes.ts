export interface WordChange {
  text: string;
  in: 'both' | 'before' | 'after';
}

/** The words of two sentences with those that were taken out and put in: the longest common run of words stays. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [before.split(/\s+/), after.split(/\s+/)];
  // common[i][j]: how many words a from i and b from j have in common, in order.
  const common = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ text: a[i]!, in: 'both' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      changes.push({ text: a[i]!, in: 'before' });
      i += 1;
    } else {
      changes.push({ text: b[j]!, in: 'after' });
      j += 1;
    }
  }
  return changes;
}
