import type { Language, MissingItem, NoticeChange, Recipient } from '@redlich/contract';
import type { QueryScope } from '../kernel/index.ts';
import { checkDocument } from './controls/check-document.ts';
import { readLiveFacts } from './controls/read-live-facts.ts';
import { undeclaredHosts } from './controls/recipients-probe.ts';
import { lintBoth } from './lint-notice.ts';
import { missingItems } from './notice/required-items.ts';
import { sentencesOf } from './notice/sentences.ts';
import { compareDocuments } from './versions/compare-documents.ts';
import { findVersion } from './versions/read-versions.ts';

export interface NoticeState {
  isPublished: boolean;
  /** What publishing now would change. */
  changes: NoticeChange[];
  /** Of what publishing now would make. */
  missing: MissingItem[];
  /** Sentences that what is so contradicts, with the page where what they say is set. */
  contradicted: { text: string; setting: string | null }[];
  /** Ids of lints, both languages together. */
  errors: string[];
  warnings: string[];
  recipients: Recipient[];
  factorRoles: readonly string[];
  undeclaredHosts: string[];
}

/** How the notice in force stands, and what it is made of; before the first one, the one that the configuration makes. */
export async function readNoticeState(scope: QueryScope, language: Language): Promise<NoticeState> {
  const { live } = await readLiveFacts(scope);
  const draft = live.documents[language];
  const published = await findVersion(scope, {}, language);
  const document = published?.document ?? draft;
  const texts = new Map(sentencesOf(document).map(({ id, text }) => [id, text]));
  const lints = await lintBoth(scope, published ? 'published' : 'draft');
  return {
    isPublished: published !== undefined,
    changes: published ? compareDocuments(published.document, draft) : [],
    missing: missingItems(draft, live.facts.registers),
    contradicted: checkDocument(document, live)
      .filter(({ verdict }) => verdict === 'contradicted')
      .map(({ id, setting }) => ({ text: texts.get(id) ?? id, setting })),
    ...lints,
    recipients: live.facts.registers.recipients,
    factorRoles: live.facts.factorRoles,
    undeclaredHosts: undeclaredHosts(live),
  };
}
