import type { ToldRow } from '../read-told.ts';

/** Signs of messages in a paper; beyond them it says where the rest is. */
export const signsMax = 400_000;
export const messageSignsMax = 25_000;
const rowsMax = 200;

/** What of a package goes into its paper, gathered while everything is written: never more than fits on paper. */
export interface Draft {
  counts: Map<string, number>;
  rows: Map<string, ToldRow[]>;
  messages: ToldRow[];
  files: Map<string, string[]>;
  /** Left for messages. */
  signs: number;
}

export const newDraft = (): Draft => ({
  counts: new Map(),
  rows: new Map(),
  messages: [],
  files: new Map(),
  signs: signsMax,
});

export function gather(draft: Draft, table: string, rows: readonly ToldRow[]): void {
  draft.counts.set(table, (draft.counts.get(table) ?? 0) + rows.length);
  for (const row of rows) {
    if (table === 'articles') {
      const signs = Math.min(String(row['body_text']).length, messageSignsMax) + 200;
      if (draft.signs < signs) draft.signs = 0;
      else {
        draft.signs -= signs;
        draft.messages.push(row);
        draft.files.set(String(row['article_id']), []);
      }
    } else if (table === 'attachments') {
      if (row['file_name'] !== null) draft.files.get(String(row['article_id']))?.push(String(row['file_name']));
    } else {
      const kept = draft.rows.get(table) ?? [];
      if (kept.length < rowsMax) draft.rows.set(table, [...kept, row]);
    }
  }
}
