import type { Language, Notice, NoticeBlock, Registers, RetentionRule } from '@redlich/contract';
import { countryName, isInEea } from './countries.ts';
import { noticeTexts } from './notice-texts.ts';

export interface NoticeFacts {
  tenantName: string;
  registers: Registers;
  retentionRules: readonly Pick<RetentionRule, 'category' | 'retentionDays'>[];
  changedAt: Date | null;
}

type Section = Notice['sections'][number];
type Texts = (typeof noticeTexts)[Language];

const paragraph = (text: string): NoticeBlock => ({ kind: 'paragraph', text });

const address = (
  record: {
    name: string;
    address: { street: string; postalCode: string; city: string; country: string };
    email: string;
  },
  language: Language,
  more: { lines?: string[]; website?: string } = {},
): NoticeBlock => {
  const { street, postalCode, city, country } = record.address;
  const place = [street, `${postalCode} ${city}`, countryName(country, language)];
  return {
    kind: 'address',
    lines: [...(record.name ? [record.name] : []), ...place, ...(more.lines ?? [])],
    email: record.email,
    website: more.website ?? null,
  };
};

/**
 * The notice as the configuration has it (GDPR Art. 13): a section appears only when its facts are recorded; what the
 * law asks for and nobody has recorded yet is named in `missing`. Pure: the same facts give the same notice.
 */
export function renderNotice(facts: NoticeFacts, language: Language): Notice {
  const texts = noticeTexts[language];
  const built: Record<keyof Texts['headings'], NoticeBlock[] | null> = {
    controller: controllerBlocks(facts.registers, language, texts),
    dpo: facts.registers.dpo && [paragraph(texts.dpoIntro), address(facts.registers.dpo, language)],
    purposes: purposeBlocks(facts.registers, language, texts),
    recipients: recipientBlocks(facts.registers, language, texts),
    transfers: transferBlocks(facts.registers, texts),
    retention: retentionBlocks(facts.retentionRules, texts),
    rights: rightsBlocks(facts.registers, texts),
    complaint: facts.registers.authority && [
      paragraph(texts.complaintIntro),
      address(facts.registers.authority, language, { website: facts.registers.authority.website }),
    ],
  };
  const ids = Object.keys(built) as (keyof typeof built)[];
  return {
    language,
    title: texts.title(facts.tenantName),
    tenantName: facts.tenantName,
    changedAt: facts.changedAt?.toISOString() ?? null,
    sections: ids.flatMap((id): Section[] => {
      const blocks = built[id];
      return blocks?.length ? [{ id, heading: texts.headings[id], blocks }] : [];
    }),
    missing: ids.filter((id) => !built[id] && !(id === 'dpo' && facts.registers.dpoNotRequired)),
  };
}

function controllerBlocks({ controller }: Registers, language: Language, texts: Texts): NoticeBlock[] | null {
  if (!controller) return null;
  const lines = [
    ...(controller.legalForm ? [texts.legalForm(controller.legalForm)] : []),
    ...(controller.phone ? [texts.phone(controller.phone)] : []),
    ...(controller.registerNumber
      ? [[controller.registerCourt, controller.registerNumber].filter(Boolean).join(', ')]
      : []),
    ...(controller.vatId ? [texts.vatId(controller.vatId)] : []),
  ];
  return [address(controller, language, { lines })];
}

function purposeBlocks({ activities }: Registers, language: Language, texts: Texts): NoticeBlock[] | null {
  if (activities.length === 0) return null;
  const rows = activities.map((activity) => [
    activity.purpose[language],
    texts.bases[activity.legalBasis],
    activity.legalBasis === 'legitimateInterest' ? activity.interest[language] : '–',
  ]);
  return [paragraph(texts.purposesIntro), { kind: 'table', columns: texts.purposeColumns, rows }];
}

function recipientBlocks({ recipients }: Registers, language: Language, texts: Texts): NoticeBlock[] {
  if (recipients.length === 0) return [paragraph(texts.recipientsNone)];
  const rows = recipients.map((recipient) => [
    recipient.name,
    texts.roles[recipient.role],
    recipient.purpose[language],
    countryName(recipient.country, language),
  ]);
  return [paragraph(texts.recipientsIntro), { kind: 'table', columns: texts.recipientColumns, rows }];
}

function transferBlocks({ recipients }: Registers, texts: Texts): NoticeBlock[] | null {
  if (recipients.length === 0) return [];
  const outside = recipients.filter((recipient) => !isInEea(recipient.country));
  if (outside.length === 0) return [paragraph(texts.transfersNone)];
  const items = outside.map((recipient) => `${recipient.name}: ${texts.mechanisms[recipient.transferMechanism!]}`);
  return [paragraph(texts.transfersIntro), { kind: 'list', items }];
}

function retentionBlocks(rules: NoticeFacts['retentionRules'], texts: Texts): NoticeBlock[] {
  if (rules.length === 0) return [paragraph(texts.retentionNone)];
  const rows = rules.map((rule) => {
    const { data, start } = texts.categories[rule.category];
    return [data, start, texts.days(rule.retentionDays)];
  });
  return [paragraph(texts.retentionIntro), { kind: 'table', columns: texts.retentionColumns, rows }];
}

/** Objection and withdrawal exist only where a purpose rests on an interest or on consent. */
function rightsBlocks({ activities }: Registers, texts: Texts): NoticeBlock[] {
  const rests = (basis: string) => activities.some((activity) => activity.legalBasis === basis);
  return [
    paragraph(texts.rightsIntro),
    { kind: 'list', items: texts.rights },
    ...(rests('legitimateInterest') ? [paragraph(texts.objection)] : []),
    ...(rests('consent') ? [paragraph(texts.withdrawal)] : []),
  ];
}
