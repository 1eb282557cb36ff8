import type { Paper, PaperFormat } from '@redlich/contract';
import { DomainError } from '@redlich/domain';
import { paperAsHtml, paperPolicy, type PaperPrinter } from '@redlich/platform/papers';

interface File {
  /** Without its ending. */
  fileName: string;
  format: PaperFormat;
  /** What `json` holds, where it is more than the paper. */
  json?: unknown;
}

/**
 * A paper as a file that the browser shows or saves. The same paper has the same bytes.
 * @throws DomainError tooMany while many papers wait to be printed, unavailable when this one cannot be
 */
export async function paperFile(printer: PaperPrinter, paper: Paper, file: File): Promise<Response> {
  const { fileName, format, json = paper } = file;
  const answer = (body: string | Uint8Array<ArrayBuffer>, type: string, headers: Record<string, string> = {}) =>
    new Response(body, {
      headers: {
        'content-type': type,
        'content-language': paper.language,
        'content-disposition': `inline; filename="${fileName}-${paper.language}.${format}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...headers,
      },
    });
  if (format === 'json') return answer(`${JSON.stringify(json, undefined, 2)}\n`, 'application/json; charset=utf-8');
  if (format === 'html')
    return answer(paperAsHtml(paper), 'text/html; charset=utf-8', { 'content-security-policy': paperPolicy });
  const printing = await printer.print(paper);
  if (printing.ok) return answer(printing.paper.bytes, 'application/pdf');
  if (printing.problem === 'busy') throw new DomainError('tooMany', { retryAfterSeconds: 5 });
  throw new DomainError('unavailable', { detail: 'the paper could not be printed' });
}
