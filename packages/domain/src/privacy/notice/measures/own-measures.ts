import type { MeasureEntry, MeasureGroup } from '@redlich/contract';
import type { QueryScope } from '../../../kernel/index.ts';

interface MeasureRow {
  measureId: string;
  measureGroup: string;
  textDe: string;
  textEn: string;
}
export const toMeasure = ({ measureId, measureGroup, textDe, textEn }: MeasureRow): MeasureEntry => ({
  id: measureId,
  group: measureGroup as MeasureGroup,
  text: { de: textDe, en: textEn },
});

/** The measures that the tenant states itself. */
export async function readOwnMeasures({ tx, tenantId }: QueryScope): Promise<MeasureEntry[]> {
  const rows = await tx
    .selectFrom('measures')
    .select(['measureId', 'measureGroup', 'textDe', 'textEn'])
    .where('tenantId', '=', tenantId)
    .orderBy('measureGroup')
    .orderBy('textDe')
    .execute();
  return rows.map(toMeasure);
}
