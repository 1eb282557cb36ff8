// Questions to name servers: whose a domain is and where it leads. Nothing here throws or waits long: a name server that
// does not answer is an answer of its own, since what is not known must not be taken for "is not there".
export { fakeResolver, type FakeZone } from './fake-resolver.ts';
export { nameServersSchema, publicAddressesSchema } from './dns-variables.ts';
export { nameServers, openResolver, type DnsAnswer, type DnsResolver } from './resolver.ts';
