import { randomUUID } from 'node:crypto';
import { measureGroupSchema, type Measure, type MeasureEntry, type MeasureInput } from '@redlich/contract';
import { command, notFound, query, type QueryScope } from '../kernel/index.ts';
import { readNoticeFacts } from './notice/read-facts.ts';
import { words } from './notice/texts/index.ts';
import { checkedMeasures } from './notice/measures/checked-measures.ts';
import { toMeasure } from './notice/measures/own-measures.ts';

const fields = ['group', 'text'];
const toColumns = ({ group, text }: MeasureInput) => ({ measureGroup: group, textDe: text.de, textEn: text.en });

/** Adds a measure that only the controller knows of. */
export const createMeasure = command('measure.create', async (scope, input: MeasureInput): Promise<MeasureEntry> => {
  const row = await scope.tx
    .insertInto('measures')
    .values({ tenantId: scope.tenantId, measureId: randomUUID(), ...toColumns(input), changedAt: scope.now })
    .returningAll()
    .executeTakeFirstOrThrow();
  scope.audit({ objectKind: 'measure', objectId: row.measureId, fields });
  return toMeasure(row);
});

/** @throws DomainError notFound */
export const updateMeasure = command(
  'measure.update',
  async (scope, { id, ...input }: MeasureInput & { id: string }): Promise<MeasureEntry> => {
    const row = await scope.tx
      .updateTable('measures')
      .set({ ...toColumns(input), changedAt: scope.now })
      .where('tenantId', '=', scope.tenantId)
      .where('measureId', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw notFound('measure');
    scope.audit({ objectKind: 'measure', objectId: id, fields });
    return toMeasure(row);
  },
);

/** @throws DomainError notFound */
export const deleteMeasure = command('measure.delete', async (scope, { id }: { id: string }): Promise<void> => {
  const { numDeletedRows } = await scope.tx
    .deleteFrom('measures')
    .where('tenantId', '=', scope.tenantId)
    .where('measureId', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound('measure');
  scope.audit({ objectKind: 'measure', objectId: id });
});

/** Every measure with what the product sees of it: its own with a check, then those that the controller states. */
export async function readMeasures(scope: QueryScope): Promise<Measure[]> {
  const { facts } = await readNoticeFacts(scope);
  const checkedAt = scope.now.toISOString();
  const checked = checkedMeasures.map(({ kind, group, say, look }): Measure => {
    const { holds, evidence } = look(facts);
    return {
      id: kind,
      group,
      text: { de: say(words.de, facts), en: say(words.en, facts) },
      check: { kind, outcome: holds ? 'holds' : 'fails', evidence, checkedAt },
    };
  });
  const own = facts.ownMeasures.map((measure): Measure => ({ ...measure, check: null }));
  const order: readonly string[] = measureGroupSchema.options;
  return [...checked, ...own].sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group));
}

/** @returns measures by group */
export const listMeasures = query('privacy.get-registers', (scope, _: void) => readMeasures(scope));
