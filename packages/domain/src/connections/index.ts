// Where the product may connect to for a tenant, and where it did. A place is allowed only as the host of an active
// recipient or as one of the tenant's own; it is decided before anything is opened, and every try is kept for 90 days, as
// host and number. And the platform's own places, as the operator configured them and as a look-up found them.
export { judgeConnection } from './judge-connection.ts';
export { judgeHost } from './judge-host.ts';
export { requireDeclared } from './require-declared.ts';
export { deleteOldConnections } from './delete-old-connections.ts';
export { readDeclared } from './declared-hosts.ts';
export { listConnections } from './list-connections.ts';
export { setOwnHosts } from './set-own-hosts.ts';
export { lookUpPlaces } from './look-up-places.ts';
export { countPlace, foundPlace, readPlaces, setPlaces, type GivenPlace, type StoredPlace } from './places.ts';
