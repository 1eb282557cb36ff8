import { sql, type Expression } from 'kysely';

/** Whether the consent of whoever stands in a row is in force, as `hasConsent` asks it for one; for many in one statement. */
export const consentInForce = (tenantId: string, customerId: Expression<unknown>, purposeId: Expression<unknown>) =>
  sql<boolean>`exists (select from consents k where k.tenant_id = ${tenantId} and k.customer_id = ${customerId}
    and k.consent_purpose_id = ${purposeId} and k.withdrawn_at is null and k.confirmed_at is not null)`;
