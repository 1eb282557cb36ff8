import { randomUUID } from 'node:crypto';
import type { Actor, CommandScope, Permission } from '@redlich/domain';

/** Lets the domain's commands act at moments of the past, by other actors, in one transaction. */
export interface Past {
  /** The scope of what `actor` did at `moment`. No job and no live event comes of it; what it audits is kept. */
  at(moment: Date, actor: Actor, action: Permission): CommandScope;
  /** Writes what the commands audited, under their own moments and actors. */
  writeAudit(): Promise<void>;
}

const rowsAtOnce = 1000;

export function openPast(scope: CommandScope): Past {
  const { tx, tenantId } = scope;
  const rows: (Parameters<CommandScope['audit']>[0] & { at: Date; actor: Actor; action: Permission })[] = [];
  return {
    at: (moment, actor, action) => ({
      ...scope,
      actor,
      now: moment,
      audit: (line) => rows.push({ ...line, at: moment, actor, action }),
      // The mails of these replies were delivered long ago, and nobody watches.
      enqueue: () => {},
      announce: () => {},
      publish: () => {},
    }),
    async writeAudit() {
      for (let first = 0; first < rows.length; first += rowsAtOnce) {
        const values = rows
          .slice(first, first + rowsAtOnce)
          .map(({ at, actor, action, objectKind, objectId, fields }) => ({
            tenantId,
            auditEntryId: randomUUID(),
            at,
            actorKind: actor.kind,
            actorId: actor.id,
            action,
            objectKind,
            objectId,
            fields: [...(fields ?? [])],
          }));
        await tx.insertInto('auditEntries').values(values).execute();
      }
    },
  };
}
