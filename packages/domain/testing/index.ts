// For tests of commands: real Postgres as the app role, real jobs and files, a clock that stands, tenants of their own.
export { publishStated, stateRegisters, testActivity } from './state-registers.ts';
export { fillExpired } from './expired-tickets.ts';
export { mintTenant, testPassword, type TestTenant } from './tenant.ts';
export { openTestPorts, type TestPorts } from './ports.ts';
export { refusalsOf } from './refusals.ts';
