import type { NoticeChange, NoticeDocument } from '@redlich/contract';
import { canonicalJson } from '../notice/hash.ts';
import { sentencesOf } from '../notice/sentences.ts';

/**
 * The sentences that differ, in the order of the new document; those that are gone come last. Material is what says
 * something else, not the same in other words. Pure.
 */
export function compareDocuments(before: NoticeDocument, after: NoticeDocument): NoticeChange[] {
  const old = new Map(sentencesOf(before).map((sentence) => [sentence.id, sentence]));
  const changes: NoticeChange[] = [];
  for (const { id, text, claims } of sentencesOf(after)) {
    const earlier = old.get(id);
    old.delete(id);
    if (earlier?.text === text) continue;
    const material = earlier === undefined || canonicalJson(earlier.claims) !== canonicalJson(claims);
    changes.push({ id, before: earlier?.text ?? null, after: text, material });
  }
  for (const [id, { text }] of old) changes.push({ id, before: text, after: null, material: true });
  return changes;
}
