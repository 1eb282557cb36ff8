import type { PaperFormat, ProcessingRecord } from '@redlich/contract';
import type { PaperPrinter } from '@redlich/platform/papers';
import { csvLine } from './csv.ts';
import { paperFile } from './paper-file.ts';

/** A record of processing as a file; as CSV one row an activity or a client, safe to open in a spreadsheet. */
export function recordFile(
  printer: PaperPrinter,
  { paper, columns, rows }: ProcessingRecord,
  { fileName, format }: { fileName: string; format: PaperFormat | 'csv' },
): Promise<Response> | Response {
  if (format !== 'csv') return paperFile(printer, paper, { fileName, format, json: { paper, columns, rows } });
  // The mark tells spreadsheets that the file is UTF-8.
  return new Response(`\uFEFF${[columns, ...rows].map(csvLine).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-language': paper.language,
      'content-disposition': `attachment; filename="${fileName}-${paper.language}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
