import type { Permission } from '@redlich/domain';

declare global {
  /** Asked by the one check of permissions, in the run of mutations only (infra/isolation/droppable-permissions.ts). */
  var redlichIsDropped: (permission: Permission) => boolean;
}

let dropped: Permission | undefined;
const asked = new Set<Permission>();

globalThis.redlichIsDropped = (permission) => {
  asked.add(permission);
  return permission === dropped;
};

/** Runs something while the check of one permission is missing. */
export async function withoutCheckOf<T>(permission: Permission, work: () => Promise<T>): Promise<T> {
  dropped = permission;
  try {
    return await work();
  } finally {
    dropped = undefined;
  }
}

/** Which permissions were asked for since the last time. */
export function takeAsked(): Permission[] {
  const taken = [...asked];
  asked.clear();
  return taken;
}
