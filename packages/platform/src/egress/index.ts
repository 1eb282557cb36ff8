// The one gate of everything that leaves: a connection is asked for here, with its purpose, before anything of it is opened,
// not even a name is looked up. The platform's places are those its operator configured; a tenant's are judged by whoever
// knows what the tenant has declared. Without a judge nothing is opened for a tenant. Never decides by itself, never retries.
export { guardedAgents } from './agents.ts';
export type { PlatformConnection, TenantConnection } from './connection.ts';
export { createEgress, type Egress } from './egress.ts';
export { EgressRefused } from './refused.ts';
export { operatedBy, placeOfUrl, placeVariables, type ConfiguredPlace } from './places.ts';
