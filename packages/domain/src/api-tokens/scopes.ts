import {
  allPermissions,
  anonymousActor,
  permissionsOfAgent,
  privilegesOfRole,
  type Actor,
  type Permission,
} from '../kernel/index.ts';

// What only a person in a browser does: the own login and its factors, the rules for logins and where they lead, tokens, an open page.
const personal =
  /^(session|live|password|factor|passkey|account|profile|erasure|access|sso|support|api-token|service-token)\./;
// An upload belongs to the person who made it until an article takes it.
const needsPerson: ReadonlySet<Permission> = new Set(['upload.create']);
const everybody: readonly Permission[] = ['tenant.get', 'privacy.get-notice'];

const byRole = permissionsOfAgent([...privilegesOfRole('admin'), ...privilegesOfRole('dpo')]);
// What anybody may without a login is nothing to grant.
const tokenPermissions = [...byRole].filter(
  (permission) => !personal.test(permission) && !anonymousActor.permissions.has(permission),
);

/** What a token of the tenant itself may hold at most. */
const servicePermissions: ReadonlySet<Permission> = new Set(
  tokenPermissions.filter((permission) => !needsPerson.has(permission)),
);

/** What a token that this agent makes, or makes for the tenant, may hold at most. */
export function grantableScopes(actor: Actor, kind: 'personal' | 'service'): Permission[] {
  return tokenPermissions
    .filter((permission) => actor.permissions.has(permission))
    .filter((permission) => kind === 'personal' || servicePermissions.has(permission))
    .sort();
}

const isPermission = (name: string): name is Permission => (allPermissions as ReadonlySet<string>).has(name);

/** What a token allows at this moment: what it was given, as far as its owner still has it. */
export function effectivePermissions(
  scopes: readonly string[],
  owner: ReadonlySet<Permission> | 'tenant',
): Set<Permission> {
  const most = owner === 'tenant' ? servicePermissions : owner;
  const held = scopes.filter(isPermission).filter((name) => most.has(name) && !personal.test(name));
  return new Set([...everybody, ...held]);
}
