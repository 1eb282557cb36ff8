// The published language between api and its readers: schemas, enums, routes and problem codes.
// It decides nothing, reads nothing and imports nothing but zod and the contract library.
export * from './api-tokens.ts';
export * from './accounts.ts';
export * from './access.ts';
export * from './audit.ts';
export * from './customers.ts';
export * from './closing.ts';
export * from './console.ts';
export * from './desk-frame.ts';
export * from './desk.ts';
export * from './enums.ts';
export * from './erasures.ts';
export * from './events.ts';
export * from './fields.ts';
export * from './intake.ts';
export * from './logs.ts';
export * from './portal.ts';
export * from './privacy.ts';
export * from './problem.ts';
export * from './retention.ts';
export * from './session.ts';
export * from './staff.ts';
export * from './support.ts';
export * from './tenants.ts';
export * from './tickets.ts';
export * from './webhooks.ts';
export { contract } from './contract.ts';
export type { accessRoutes } from './routes/access.ts';
