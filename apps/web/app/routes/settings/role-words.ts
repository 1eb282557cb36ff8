import type { BuiltInRole, RoleRef } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const builtIn: Record<BuiltInRole, () => string> = {
  admin: m.role_builtin_admin,
  agent: m.role_builtin_agent,
  dpo: m.role_builtin_dpo,
};

/** A role's name; the built-in ones in the language of the page. */
export const roleName = (role: RoleRef): string => (role.builtIn ? builtIn[role.builtIn]() : role.name);
