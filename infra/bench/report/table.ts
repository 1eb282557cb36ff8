import type { Row } from './row.ts';

const columns: { head: string; right?: true; cell: (row: Row) => string }[] = [
  { head: '', cell: (row) => row.id },
  { head: 'work', cell: (row) => row.title },
  { head: 'on', cell: (row) => row.on },
  { head: 'per s', right: true, cell: (row) => row.value ?? rate(row.perSecond) },
  { head: 'p50 ms', right: true, cell: (row) => time(row.p50Ms) },
  { head: 'p95', right: true, cell: (row) => time(row.p95Ms) },
  { head: 'p99', right: true, cell: (row) => time(row.p99Ms) },
  { head: 'errors', right: true, cell: (row) => (row.errors === undefined ? '' : String(row.errors)) },
  { head: 'CPU ms each', cell: (row) => cpu(row.cpuMs) },
  { head: 'plain SQL p50', right: true, cell: (row) => time(row.plain?.p50Ms) },
  { head: 'ratio', right: true, cell: (row) => (row.ratio === undefined ? '' : row.ratio.toFixed(1)) },
  { head: 'others', right: true, cell: (row) => row.othersCores?.toFixed(1) ?? '' },
  { head: 'target', cell: (row) => row.target },
  { head: '', cell: (row) => row.verdict },
];

/** The report as a table in plain text that is a table in Markdown too. */
export function table(rows: readonly Row[]): string {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((line) => (line[column] ?? '').length)));
  const lines = cells.map((line) => {
    const padded = line.map((text, column) =>
      columns[column]?.right ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = columns.map(({ right }, column) =>
    right ? '-'.repeat((widths[column] ?? 3) - 1) + ':' : '-'.repeat(widths[column] ?? 3),
  );
  return [lines[0], `| ${rule.join(' | ')} |`, ...lines.slice(1)].join('\n');
}

function rate(perSecond: number | undefined): string {
  if (perSecond === undefined) return '';
  return perSecond < 100 ? perSecond.toFixed(1) : String(Math.round(perSecond));
}

function time(ms: number | undefined): string {
  if (ms === undefined) return '';
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(1);
}

const cpu = (cpuMs: Row['cpuMs'] = {}) =>
  Object.entries(cpuMs)
    .map(([name, ms]) => `${name} ${time(ms)}`)
    .join(', ');
