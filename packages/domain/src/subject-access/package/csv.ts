import type { Scope } from '../../kernel/index.ts';
import { readTold, type Telled } from '../read-told.ts';
import type { ToldTable } from '../told-table.ts';
import { columnsOf } from './data-json.ts';

/** RFC 4180; what a spreadsheet would read as a formula gets a tab before it. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const plain = value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.join('; ') : String(value);
  const safe = /^[=+\-@\t\r]/.test(plain) && !/^[+-]?\d+(\.\d+)?$/.test(plain) ? `\t${plain}` : plain;
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly unknown[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** What the person gave of one table, as CSV with a line of names. */
export async function* csvOf(scope: Scope, table: ToldTable, about: Telled): AsyncGenerator<string> {
  const columns = columnsOf(table, 'portability');
  // A mark by which spreadsheets know UTF-8.
  yield `\uFEFF${line(columns)}`;
  for await (const rows of readTold(scope, table, about, 'portability'))
    yield rows.map((row) => line(columns.map((column) => row[column]))).join('');
}
