import { sql } from 'kysely';
import { subjectSectionSchema, type DataCategory, type OwnData, type SubjectSection } from '@redlich/contract';
import { query, readingLocked, type Scope } from '../kernel/index.ts';
import { categoryOf } from '../privacy/index.ts';
import { effectiveRules } from '../retention/index.ts';
import { ownPackageRows, toPackage } from './package-rows.ts';
import { readPerson } from './person.ts';
import { toldRows } from './read-told.ts';
import { toldTables } from './told/index.ts';

const read = query('subject-access.get-own', async (scope, _: void): Promise<OwnData> => {
  const person = await readPerson(scope, scope.actor.id!);
  const numbers = toldTables.map(
    (table) => sql`select ${sql.lit(table.table)} as name, (select count(*)::integer from ${sql.table(table.table)} t
      where ${toldRows(table, person, 'access')}) as rows`,
  );
  const { rows } = await sql<{ name: string; rows: number }>`${sql.join(numbers, sql` union all `)}`.execute(scope.tx);
  const counts = new Map(rows.map((row) => [row.name, row.rows]));
  const rules = await effectiveRules(scope);
  const packages = await ownPackageRows(scope, person.customerId).limit(20).execute();
  return {
    sections: subjectSectionSchema.options.map((section) => ({
      section,
      counts: tablesIn(section).flatMap(({ table }) =>
        counts.get(table) ? [{ table, rows: counts.get(table)! }] : [],
      ),
      periods: periodsOf(section, rules),
    })),
    packages: packages.map(toPackage),
  };
});

/**
 * What is held about the person asking, locked or not: numbers by part with their periods, and the newest 20 packages.
 */
export const getOwnData = (scope: Scope, _: void): Promise<OwnData> =>
  readingLocked(scope, (within) => read(within, undefined));

const tablesIn = (section: SubjectSection) => toldTables.filter((table) => table.section === section);

function periodsOf(section: SubjectSection, rules: Awaited<ReturnType<typeof effectiveRules>>) {
  const categories = new Set(tablesIn(section).map(({ table }) => categoryOf(table)));
  return rules
    .filter((rule) => categories.has(rule.category) && rule.class === null)
    .map(({ category, period, toYearEnd, start }) => ({
      category: category as DataCategory,
      period,
      toYearEnd,
      start,
      hasClasses: rules.some((rule) => rule.category === category && rule.class !== null),
    }));
}
