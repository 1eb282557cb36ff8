import { DomainError, may, throttle, type Permission, type Scope } from '@redlich/domain';
import { csvLine } from './csv.ts';

const limits = [{ max: 5, seconds: 3_600 }];
const rowsAtOnce = 100;

/** Five exports an hour and person. @throws DomainError forbidden, tooMany */
export async function throttleExport(scope: Scope, permission: Permission): Promise<void> {
  const { ports, tenantId, actor } = scope;
  if (!may(actor, permission)) throw new DomainError('forbidden', { detail: permission });
  await throttle(ports, { tenantId, kind: 'export', key: actor.id ?? actor.apiTokenId ?? '', limits });
}

interface Source<Row> {
  fileName: string;
  format: 'csv' | 'json';
  columns: Record<string, (row: Row) => string | number | null>;
  page(part: { limit: number; cursor?: string }): Promise<{ items: Row[]; nextCursor: string | null }>;
}

/** A whole list as a file, read part by part while it is sent: however long it is, it lies nowhere. */
export function exportRows<Row>({ fileName, format, columns, page }: Source<Row>): Response {
  const names = Object.keys(columns);
  const cellsOf = (row: Row) => Object.values(columns).map((read) => read(row));
  async function* lines(): AsyncGenerator<string> {
    // The mark tells spreadsheets that the file is UTF-8.
    yield format === 'csv' ? `\uFEFF${csvLine(names)}` : '[';
    let cursor: string | undefined;
    let first = true;
    do {
      const part = await page({ limit: rowsAtOnce, ...(cursor !== undefined && { cursor }) });
      let text = '';
      for (const row of part.items) {
        if (format === 'csv') text += csvLine(cellsOf(row));
        else
          text += `${first ? '' : ','}\n${JSON.stringify(Object.fromEntries(cellsOf(row).map((value, at) => [names[at]!, value])))}`;
        first = false;
      }
      if (text !== '') yield text;
      cursor = part.nextCursor ?? undefined;
    } while (cursor !== undefined);
    if (format === 'json') yield '\n]\n';
  }
  const encoder = new TextEncoder();
  const rows = lines();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await rows.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await rows.return(undefined)),
  });
  return new Response(stream, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}.${format}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
