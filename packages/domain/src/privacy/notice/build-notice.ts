import type { Language, NoticeDocument } from '@redlich/contract';
import { inLanguage, type DraftSection } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import { dataSection, sample } from './sections/data.ts';
import { mandatorySection } from './sections/mandatory.ts';
import {
  complaint,
  controllerSection,
  dpoSection,
  jointControllers,
  representative,
  scope,
} from './sections/parties.ts';
import { accessLog, hosting, security } from './sections/protection.ts';
import { retention } from './sections/retention.ts';
import { automatedSection, rightsSection } from './sections/rights.ts';
import { purposes } from './sections/purposes.ts';
import { recipientsSection } from './sections/recipients.ts';
import { storage } from './sections/storage.ts';
import { summary } from './sections/summary.ts';
import { transfers } from './sections/transfers.ts';
import { account, intakeSection } from './sections/use.ts';
import { applyShape } from './apply-shape.ts';

type Section = (facts: NoticeFacts) => DraftSection;

/** In the order of reading; the first is the short layer. */
const sections: readonly Section[] = [
  summary,
  scope,
  controllerSection,
  jointControllers,
  representative,
  dpoSection,
  dataSection,
  mandatorySection,
  intakeSection,
  account,
  purposes,
  recipientsSection,
  transfers,
  hosting,
  retention,
  storage,
  accessLog,
  security,
  rightsSection,
  complaint,
  automatedSection,
  sample,
];

/** Every section as the facts have it, before the tenant's own shape. */
export const draftSections = (facts: NoticeFacts): DraftSection[] => sections.map((section) => section(facts));

/**
 * The notice as records and configuration have it (GDPR Art. 13 and 14), in both languages with the same sentences and
 * claims. A section appears only when its facts are there. Pure: the same facts give the same documents.
 */
export function buildNotice(facts: NoticeFacts): Record<Language, NoticeDocument> {
  const drafts = applyShape(draftSections(facts), facts.shape);
  const { tenantName } = facts;
  return {
    de: inLanguage(drafts, { language: 'de', tenantName }),
    en: inLanguage(drafts, { language: 'en', tenantName }),
  };
}
