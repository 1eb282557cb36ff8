import type { Activity, ActivityBasis } from '@redlich/contract';
import { block, claim, sentence, table, type DraftSection, type Say } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { listed } from '../texts/names.ts';

/** One row for each ground: which part of the purpose rests on it, and on what interest or statute. */
export function purposes({ registers: { activities }, duties }: NoticeFacts): DraftSection {
  if (activities.length === 0) return { id: 'purposes', blocks: [] };
  const intro = sentence(
    'purposes.intro',
    claim('K6', { purposes: activities.length }),
    ({ sharing }) => sharing.purposesIntro,
  );
  const rows = activities.flatMap((activity) =>
    activity.bases.map((basis) => ({
      id: activity.bases.length > 1 ? `purposes.${activity.id}.${basis.basis}` : `purposes.${activity.id}`,
      claims: claimsOf(activity, basis, duties),
      cells: cellsOf(activity, basis, duties),
    })),
  );
  return {
    id: 'purposes',
    blocks: [...block('paragraph', [intro]), ...table(({ sharing }) => sharing.purposeColumns, rows)],
  };
}

type Duties = NoticeFacts['duties'];

/** The provision as it is cited: of the law pack while it is in force, else in the tenant's own words. */
const statuteOf = ({ duty, statute }: ActivityBasis, duties: Duties) => (duty === null ? statute : duties[duty]);

function claimsOf({ id, purpose, dataCategories }: Activity, given: ActivityBasis, duties: Duties) {
  const { basis, covers, interest, duty } = given;
  const statute = basis === 'legalObligation' ? statuteOf(given, duties) : undefined;
  return claim(
    'K6',
    {
      purposeDe: purpose.de,
      purposeEn: purpose.en,
      legalBasis: basis,
      coversDe: covers.de,
      coversEn: covers.en,
      interestDe: interest.de,
      interestEn: interest.en,
      duty,
      statuteDe: statute?.de ?? '',
      statuteEn: statute?.en ?? '',
      dataCategories,
    },
    id,
  );
}

function cellsOf({ purpose, dataCategories }: Activity, given: ActivityBasis, duties: Duties): Say[] {
  const { basis, covers, interest } = given;
  return [
    (_, language) => (covers[language] ? `${purpose[language]}: ${covers[language]}` : purpose[language]),
    ({ sharing }) => sharing.bases[basis],
    ({ sharing }, language) =>
      basis === 'legitimateInterest'
        ? sharing.interest(interest[language])
        : basis === 'legalObligation'
          ? statuteOf(given, duties)?.[language] || '–'
          : '–',
    ({ sharing }, language) =>
      dataCategories.length === 0
        ? '–'
        : listed(
            dataCategories.map((category) => sharing.dataCategories[category]),
            language,
          ),
  ];
}
