import { findContractInForce } from '../contracts/index.ts';
import type { QueryScope } from '../kernel/index.ts';
import { findOrganisationOf } from '../people/index.ts';
import type { IntakeFacts } from './decide-intake.ts';

type SenderFacts = Pick<IntakeFacts, 'isKnown' | 'isInvited' | 'hasContract'>;

/** What is known of whoever has this address. */
export async function findSenderFacts(scope: QueryScope, email: string): Promise<SenderFacts> {
  const customer = await scope.tx
    .selectFrom('customers')
    .select(['organisationId', 'isInvited'])
    .where('tenantId', '=', scope.tenantId)
    .where('emailKey', '=', email.toLowerCase())
    .executeTakeFirst();
  const organisationId = customer ? customer.organisationId : await findOrganisationOf(scope, email);
  return {
    isKnown: customer !== undefined || organisationId !== null,
    isInvited: customer?.isInvited ?? false,
    hasContract: (await findContractInForce(scope, organisationId)) !== undefined,
  };
}
