import type { BuiltInRole, Privilege, SupportMode } from '@redlich/contract';
import { builtInRoles } from './permissions/built-in-roles.ts';
import { deskPrivileges, requests } from './permissions/desk.ts';
import { machinery } from './permissions/machinery.ts';
import { operation, supportChanging, supportReading } from './permissions/operators.ts';
import { organisationPrivileges } from './permissions/organisation.ts';
import { peoplePrivileges } from './permissions/people.ts';
import { everybody, loggedIn, ownAccess, ownAccount, staff } from './permissions/persons.ts';
import { privacyPrivileges } from './permissions/privacy.ts';

// A permission is the name of the command or query it opens; the lists stand beside, by whom and what they concern.

/** What each privilege opens. A new privilege also gets its words beside the matrix of roles in the web app. */
const privileges = {
  ...deskPrivileges,
  ...peoplePrivileges,
  ...organisationPrivileges,
  ...privacyPrivileges,
} as const satisfies Record<Privilege, readonly string[]>;

export type Permission =
  | (typeof operation)[number]
  | (typeof everybody)[number]
  | (typeof loggedIn)[number]
  | (typeof staff)[number]
  | (typeof ownAccount)[number]
  | (typeof privileges)[Privilege][number]
  | (typeof machinery)[number];

export const privilegesOfRole = (role: BuiltInRole): readonly Privilege[] => builtInRoles[role];

export const permissionsOfAnybody: ReadonlySet<Permission> = new Set(everybody);
export const permissionsOfCustomers: ReadonlySet<Permission> = new Set([
  ...everybody,
  ...loggedIn,
  ...requests,
  ...ownAccount,
]);
export const permissionsOfSettingUp: ReadonlySet<Permission> = new Set([...everybody, ...ownAccess]);
export const permissionsOfAgent = (granted: readonly Privilege[]): ReadonlySet<Permission> =>
  new Set([...everybody, ...loggedIn, ...staff, ...granted.flatMap((privilege) => privileges[privilege] ?? [])]);
export const permissionsOfPrivilege = (privilege: Privilege): readonly Permission[] => privileges[privilege];

/** The software itself may everything. */
export const allPermissions: ReadonlySet<Permission> = new Set([
  ...permissionsOfAgent(Object.keys(privileges) as Privilege[]),
  ...ownAccount,
  ...machinery,
  ...operation,
]);

export const permissionsOfOperators: ReadonlySet<Permission> = new Set(operation);
export const permissionsOfSupport: Record<SupportMode, ReadonlySet<Permission>> = {
  read: new Set(supportReading),
  change: new Set([...supportReading, ...supportChanging]),
};
