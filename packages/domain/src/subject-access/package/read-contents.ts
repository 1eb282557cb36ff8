import type { Activity, DataCategory, Language, SubjectPackageKind } from '@redlich/contract';
import { readTogether, type Scope } from '../../kernel/index.ts';
import { categoryOf, getNotice, readNoticeFacts } from '../../privacy/index.ts';
import { packageWords } from '../paper/words.ts';
import { readPerson } from '../person.ts';
import { readKnown } from '../redact/read-known.ts';
import { toldTables } from '../told/index.ts';
import type { Contents } from './data-json.ts';

interface Wanted {
  customerId: string;
  kind: SubjectPackageKind;
  language: Language;
}

/** What a package is made of beside the rows themselves. @throws DomainError notFound when the person is gone */
export const readContents = (scope: Scope, { customerId, kind, language }: Wanted): Promise<Contents> =>
  readTogether(scope, async (within) => {
    const person = await readPerson(within, customerId);
    const notice = await getNotice(within, { language });
    const known = await readKnown(within, person, language);
    const common = { person, known, kind, language, notice };
    if (kind === 'access') return { ...common, tables: toldTables, left: [] };
    const { facts } = await readNoticeFacts(within);
    const isPortable = portable(facts.registers.activities);
    const given = toldTables.filter((table) => table.given);
    const names = packageWords[language].tables;
    return {
      ...common,
      tables: given.filter(({ table }) => isPortable(categoryOf(table))),
      left: given.flatMap(({ table }) => (isPortable(categoryOf(table)) ? [] : [names[table] ?? table])),
    };
  });

/**
 * Whether a category may be taken along: some purpose of it rests on consent or contract (GDPR Art. 20(1)(a)). Where no
 * purpose is recorded for it, it may: the doubt is not the person's.
 */
export function portable(activities: readonly Pick<Activity, 'bases' | 'dataCategories'>[]) {
  return (category: string): boolean => {
    const own = activities.filter(({ dataCategories }) => dataCategories.includes(category as DataCategory));
    return (
      own.length === 0 ||
      own.some(({ bases }) => bases.some(({ basis }) => basis === 'consent' || basis === 'contract'))
    );
  };
}
