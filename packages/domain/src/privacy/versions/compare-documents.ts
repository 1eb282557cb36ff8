import type { NoticeChange, NoticeDocument } from '@redlich/contract';
import { sentencesOf } from '../notice/sentences.ts';

/** The sentences that differ, in the order of the new document; those that are gone come last. Pure. */
export function compareDocuments(before: NoticeDocument, after: NoticeDocument): NoticeChange[] {
  const old = new Map(sentencesOf(before).map(({ id, text }) => [id, text]));
  const changes: NoticeChange[] = [];
  for (const { id, text } of sentencesOf(after)) {
    const earlier = old.get(id);
    old.delete(id);
    if (earlier !== text) changes.push({ id, before: earlier ?? null, after: text });
  }
  for (const [id, text] of old) changes.push({ id, before: text, after: null });
  return changes;
}
