import { dataMap, tablesByOwner } from '../../data-map/index.ts';
import { block, claim, sentence, table, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

const categoryOrder = ['customers', 'closedTickets', 'rawMails', 'uploads', 'quarantine', 'accounts', 'sessions'];
const sampleOrder = ['first_name', 'last_name', 'email', 'organisation_id', 'source', 'created_at', 'updated_at'];

/** What a tenant states about itself and what proves deletions say nothing of the people who write in. */
const ofTheTenant: ReadonlySet<string> = new Set(['configuration', 'disposals', 'recipientEvidence']);

/** Every column that holds something of people, as `table.column`, by the category that the data map gives its table. */
export function personalFields(map = dataMap): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [name, { category, columns }] of Object.entries(map)) {
    if (ofTheTenant.has(category)) continue;
    const own = Object.keys(columns).filter((column) => columns[column] !== 'technical');
    if (own.length > 0) (fields[category] ??= []).push(...own.map((column) => `${name}.${column}`));
  }
  for (const own of Object.values(fields)) own.sort();
  return fields;
}

/** In the order of reading; a category that is new to the data map comes last until it is put in its place. */
const inOrder = (map: Record<string, unknown>, order: readonly string[]): string[] =>
  Object.keys(map).toSorted((a, b) => placeIn(order, a) - placeIn(order, b) || (a < b ? -1 : 1));
const placeIn = (order: readonly string[], name: string) => (order.includes(name) ? order.indexOf(name) : order.length);

/** How a profile can have come about; the column `customers.source`. */
export const profileSources = ['mail', 'agent', 'portal', 'import'] as const;

export function dataSection({ intake }: NoticeFacts): DraftSection {
  const isOpen = intake.policy === 'open';
  const fields = personalFields();
  return {
    id: 'data',
    blocks: [
      ...block('paragraph', [
        sentence(
          'data.profile',
          claim('K9', { fields: ['first_name', 'last_name', 'email'], policy: intake.policy }),
          ({ data }) => (isOpen ? data.profileByMail : data.profileWhenAccepted),
        ),
        sentence('data.sources', claim('K10', { sources: [...profileSources] }), ({ data }) => data.sources),
        sentence('data.source-kept', claim('K10', { sources: [...profileSources] }), ({ data }) => data.sourceKept),
      ]),
      ...block('paragraph', [
        sentence(
          'data.intro',
          claim('K7', { categories: Object.keys(fields).sort() }),
          ({ data }) => data.categoriesIntro,
        ),
      ]),
      ...block(
        'list',
        inOrder(fields, categoryOrder).map((category) =>
          sentence(
            `data.${category}`,
            [
              claim('K7', { fields: fields[category]! }, category),
              ...(category === 'rawMails' ? [claim('K8', { headers: 'all' })] : []),
            ],
            ({ data }) => data.categories[category] ?? '',
          ),
        ),
      ),
    ],
  };
}

export function sample(): DraftSection {
  const { tenant_id: _, ...shown } = tablesByOwner.people['customers']!.columns;
  const columns = inOrder(shown, sampleOrder);
  return {
    id: 'sample',
    blocks: [
      ...block('paragraph', [
        sentence('sample.intro', claim('K7', { fields: columns }, 'customers.*'), ({ data }) => data.sampleIntro),
      ]),
      ...table(
        ({ data }) => data.sampleColumns,
        columns.map((column) => ({
          id: `sample.${column}`,
          claims: claim('K7', { field: column }, `customers.${column}`),
          cells: [
            ({ data }) => data.sampleFields[column]?.[0] ?? '',
            ({ data }) => data.sampleFields[column]?.[1] ?? '',
          ],
        })),
      ),
    ],
  };
}
