import { featureSchema, type Feature } from '@redlich/contract';
import { fieldError, type QueryScope } from '../kernel/index.ts';

type Reader = Pick<QueryScope, 'tx' | 'tenantId'>;

/** The features that some purpose names; `except` is left out of account. */
export async function readCoveredFeatures({ tx, tenantId }: Reader, except?: string): Promise<ReadonlySet<Feature>> {
  const rows = await tx
    .selectFrom('activities')
    .select('features')
    .where('tenantId', '=', tenantId)
    .$if(except !== undefined, (activities) => activities.where('activityId', '<>', except!))
    .execute();
  const known = new Set<string>(featureSchema.options);
  return new Set(rows.flatMap(({ features }) => features).filter((name): name is Feature => known.has(name)));
}

/** Before a feature is switched on. @throws DomainError invalid on the field that switches it: no purpose names it */
export async function requireActivity(scope: Reader, feature: Feature, field: string): Promise<void> {
  if (!(await readCoveredFeatures(scope)).has(feature)) throw fieldError(field, 'activityMissing');
}
