import {
  retentionCategorySchema,
  type Claim,
  type Language,
  type LegalBasis,
  type MissingItem,
  type NoticeDocument,
  type Registers,
} from '@redlich/contract';
import { isInEea, requiredItems as ofLaw } from '../../law/index.ts';
import { rightNames } from './sections/rights.ts';
import { sentencesOf } from './sentences.ts';
import { words } from './texts/index.ts';

interface RequiredItem {
  id: string;
  article: string;
  name: Record<Language, string>;
  /** Whether a claim says it. */
  said: (claim: Claim) => boolean;
  /** Without: always required. */
  when?: (registers: Registers) => boolean;
}

const by =
  (control: string, about?: string) =>
  (claim: Claim): boolean =>
    claim.control === control && (about === undefined || claim.about === about);
/** A claim of the control with something in each of these values. */
const saying =
  (control: string, ...keys: string[]) =>
  (claim: Claim): boolean =>
    claim.control === control && keys.every((key) => Boolean(claim.statement[key]));

const rests = (name: LegalBasis) => (registers: Registers) =>
  registers.activities.some(({ bases }) => bases.some(({ basis }) => basis === name));

/** An item of the law pack, or a part of one that is told apart by `part`. */
function required(
  lawId: string,
  more: Pick<RequiredItem, 'said'> & Partial<Pick<RequiredItem, 'id' | 'when'>> & { part?: Record<Language, string> },
): RequiredItem {
  const item = ofLaw.find(({ id }) => id === lawId);
  if (!item) throw new Error(`the law pack has no item ${lawId}`);
  const { id = lawId, part, said, when } = more;
  const name = part ? { de: `${item.name.de}: ${part.de}`, en: `${item.name.en}: ${part.en}` } : item.name;
  return { id, article: item.article, name, said, ...(when && { when }) };
}

const lawIdOfRight: Record<(typeof rightNames)[number], string> = {
  access: 'rightOfAccess',
  rectification: 'rightToRectification',
  erasure: 'rightToErasure',
  restriction: 'rightToRestriction',
  portability: 'rightToPortability',
};

/** What GDPR Art. 13, 14 and 26 ask for, as the law pack has it, each with the claims that say it. */
export const requiredItems: readonly RequiredItem[] = [
  required('controller', {
    said: (claim) => claim.about === null && saying('K3', 'name', 'street', 'email')(claim),
  }),
  required('jointControllers', {
    said: saying('K3', 'arrangementDe', 'arrangementEn'),
    when: ({ jointControllers }) => jointControllers.length > 0,
  }),
  required('representative', {
    said: (claim) => claim.about === 'representative' && saying('K3', 'street', 'email')(claim),
    when: ({ controller }) => controller !== null && !isInEea(controller.address.country),
  }),
  required('dpo', { said: by('K4'), when: ({ dpoNotRequired }) => !dpoNotRequired }),
  required('purposes', { said: saying('K6', 'legalBasis') }),
  required('interest', { said: saying('K6', 'interestDe', 'interestEn'), when: rests('legitimateInterest') }),
  required('categories', { said: by('K7') }),
  required('recipients', { said: by('K12') }),
  required('transfers', { said: by('K13'), when: ({ recipients }) => recipients.length > 0 }),
  ...retentionCategorySchema.options.map((category) =>
    required('retention', {
      id: `retention.${category}`,
      part: { de: words.de.keeping.categories[category].data, en: words.en.keeping.categories[category].data },
      said: by('K17', category),
    }),
  ),
  required('retention', {
    id: 'retention.profile',
    part: { de: words.de.keeping.profile.data, en: words.en.keeping.profile.data },
    said: by('K17', 'profile'),
  }),
  ...rightNames.map((right) => required(lawIdOfRight[right], { id: `rights.${right}`, said: by('K20', right) })),
  required('rightToObject', { id: 'objection', said: by('K41'), when: rests('legitimateInterest') }),
  required('withdrawal', { said: by('K31'), when: rests('consent') }),
  required('complaint', { said: saying('K22', 'street') }),
  required('provision', { said: saying('K37', 'duty') }),
  required('provision', {
    id: 'consequences',
    part: { de: 'Folgen fehlender Angaben', en: 'what follows from missing data' },
    said: saying('K37', 'de', 'en'),
  }),
  required('automatedDecisions', {
    id: 'automated',
    said: (claim) => claim.control === 'K36' && 'automatedDecisions' in claim.statement,
  }),
  required('origin', { id: 'source', said: by('K10') }),
];

/** `Art. 13(1)(a)` as each language cites it. */
export const articleIn = (article: string, language: Language): string =>
  language === 'en'
    ? `${article} GDPR`
    : `${article.replaceAll(/\((\d)\)/g, ' Abs. $1').replaceAll(/\(([a-z])\)/g, ' Buchst. $1')} DSGVO`;

/** What the law asks for and no sentence of the document says, named in the document's language. */
export function missingItems(document: NoticeDocument, registers: Registers): MissingItem[] {
  const claims = sentencesOf(document).flatMap((sentence) => sentence.claims);
  return requiredItems
    .filter(({ when, said }) => (when?.(registers) ?? true) && !claims.some(said))
    .map(({ id, article, name }) => ({
      id,
      article: articleIn(article, document.language),
      name: name[document.language],
    }));
}
