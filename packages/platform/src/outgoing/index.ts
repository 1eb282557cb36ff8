// Requests to addresses that tenants name: webhooks, login partners. The server must not be used to reach what only it can
// reach (CWE-918), so the address is checked at the moment of connecting, whatever the name resolved to a moment before.
// Whether the tenant has declared the host is asked of the egress guard before a name is looked up.
// Never follows a redirect, never speaks plain http, never reads more than 100 KB, never waits longer than 10 s.
export { createOutgoing, type Outgoing, type OutgoingAnswer, type OutgoingRequest } from './outgoing.ts';
export { allowListVariable, OutgoingRefused, type OutgoingRefusal } from './refusal.ts';
