// The helpdesk itself: one module per noun, each with its public face; this file only gathers them for the apps.
export * from './audit/index.ts';
export * from './contracts/index.ts';
export * from './files/index.ts';
export * from './identity/index.ts';
export * from './kernel/index.ts';
export * from './mail/index.ts';
export * from './merging/index.ts';
export * from './notifications/index.ts';
export * from './people/index.ts';
export * from './portal/index.ts';
export * from './privacy/index.ts';
export * from './retention/index.ts';
export * from './secrets/index.ts';
export * from './tenants/index.ts';
export * from './throttle/index.ts';
export * from './tickets/index.ts';
export * from './tokens/index.ts';
