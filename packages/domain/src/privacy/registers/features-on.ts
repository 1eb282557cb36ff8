import { sql } from 'kysely';
import { featureSchema, type ActivityChoices, type Feature, type Language } from '@redlich/contract';
import { readCoveredFeatures } from '../../features/index.ts';
import { query, type QueryScope } from '../../kernel/index.ts';
import { legalDuties } from '../../law/index.ts';
import { readIntakeSettings } from '../../intake/index.ts';
import { readPortalSettings } from '../../portal/index.ts';
import { readReadAccessSettings } from '../../read-accesses/index.ts';

type Counted = Record<
  'openChannel' | 'sharing' | 'consents' | 'apiTokens' | 'webhooks' | 'singleSignOn' | 'announcements',
  boolean
>;

const exists = (rows: string) => sql`exists (select ${sql.raw(rows)} and tenant_id = t.id)`;

async function readCounted({ tx, tenantId, now }: QueryScope): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select ${exists(`from channels where intake_policy = 'open'`)} as "openChannel",
      ${exists(`from organisations where sharing <> 'own'`)} as sharing,
      ${exists(`from consent_purposes where archived_at is null`)} as consents,
      exists (select from api_tokens where tenant_id = t.id and revoked_at is null and expires_at > ${now}) as "apiTokens",
      ${exists(`from webhooks where state = 'active'`)} as webhooks,
      ${exists(`from sso_providers where active`)} as "singleSignOn",
      ${exists(`from announcements where state <> 'draft'`)} as announcements
    from (select ${tenantId}::uuid as id) t`.execute(tx);
  return rows[0]!;
}

/** What of the product is on at this tenant, in the order of the contract. */
export async function readFeaturesOn(scope: QueryScope): Promise<Feature[]> {
  const [counted, intake, portal, reading] = await Promise.all([
    readCounted(scope),
    readIntakeSettings(scope),
    readPortalSettings(scope),
    readReadAccessSettings(scope),
  ]);
  const on: Record<Feature, boolean> = {
    requests: true,
    accessLog: true,
    openIntake: intake.policy === 'open' || counted.openChannel || portal.requests.open,
    sharing: counted.sharing,
    consents: counted.consents,
    readAccessLog: reading.keeps,
    apiTokens: counted.apiTokens,
    webhooks: counted.webhooks,
    singleSignOn: counted.singleSignOn,
    announcements: counted.announcements,
  };
  return (Object.keys(on) as Feature[]).filter((feature) => on[feature]);
}

/** What a purpose can be tied to, and what is not tied yet. */
export const getActivityChoices = query(
  'privacy.get-registers',
  async (scope, { language }: { language: Language }): Promise<ActivityChoices> => {
    const on = new Set(await readFeaturesOn(scope));
    const covered = await readCoveredFeatures(scope);
    return {
      duties: legalDuties(scope.now).map(({ id, text }) => ({ id, text: text[language] })),
      features: featureSchema.options.map((feature) => ({
        feature,
        on: on.has(feature),
        covered: covered.has(feature),
      })),
    };
  },
);
