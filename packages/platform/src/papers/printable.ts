import type { Paper, PaperBlock } from './paper.ts';

// Signs that no typeface has; a line break inside of a sentence is a space.
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
const clean = (text: string) => text.replaceAll(unprintable, ' ');

/** Columns as wide as what stands in them asks for, none under a quarter of the widest. */
function widths(columns: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const longest = columns.map((column, at) => {
    const lengths = rows.map((row) => row[at]?.length ?? 0);
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.max(column.length, average, Math.min(24, Math.max(0, ...lengths)));
  });
  const widest = Math.max(...longest);
  return longest.map((length) => Math.round(100 * Math.max(length, widest / 4)) / 100);
}

function block(said: PaperBlock) {
  switch (said.kind) {
    case 'list':
      return { ...said, items: said.items.map(clean) };
    case 'table':
      return {
        kind: said.kind,
        columns: said.columns.map(clean),
        // A row that is too short would shift all after it.
        rows: said.rows.map((row) => said.columns.map((_, at) => clean(row[at] ?? ''))),
        widths: widths(said.columns, said.rows),
      };
    case 'address':
      return {
        kind: said.kind,
        lines: said.lines.map(clean),
        email: said.email === null ? null : clean(said.email),
        website: said.website === null ? null : clean(said.website),
      };
    default:
      return { ...said, text: clean(said.text) };
  }
}

/** A paper as the typesetter's template takes it. */
export function printable(paper: Paper): string {
  const on = paper.date === null ? undefined : new Date(paper.date);
  return JSON.stringify({
    language: paper.language,
    region: paper.language === 'de' ? 'DE' : 'GB',
    title: clean(paper.title),
    author: clean(paper.author),
    footer: clean(paper.footer),
    facts: paper.facts.map(({ name, value }) => ({ name: clean(name), value: clean(value) })),
    date: on && { year: on.getUTCFullYear(), month: on.getUTCMonth() + 1, day: on.getUTCDate() },
    blocks: paper.blocks.map(block),
  });
}
