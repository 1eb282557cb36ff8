// A tenant's own domains: claimed, proven by DNS, served, watched.
// Invariants: only a proven domain is served, for one tenant at a time, and a claim blocks nobody; one failed look takes
// nothing away, no answer is no failure, and who fails is warned seven days before; the host under the platform's domain
// always answers. Name servers are asked outside of transactions.
export { addDomain } from './add-domain.ts';
export { checkDomain, checkDueDomain } from './check-domain.ts';
export { enqueueDueChecks } from './enqueue-due-checks.ts';
export { getDomain, listDomains } from './list-domains.ts';
export { makePrimary } from './make-primary.ts';
export { listDomainsOfTenant, listFailingDomains } from './operated-domains.ts';
export type { NameAnswer, NameResolver } from './proof.ts';
export { removeDomain } from './remove-domain.ts';
