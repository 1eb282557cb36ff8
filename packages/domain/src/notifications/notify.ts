import { randomUUID } from 'node:crypto';
import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import type { TokenPerson } from '../tokens/index.ts';
import type { NotificationKind } from './kinds/index.ts';

export interface NewNotification {
  kind: NotificationKind;
  /** Null where nobody here is known by `toAddress`. */
  person: TokenPerson | null;
  language: Language;
  /** The link in it, from `issueToken`. */
  oneTimeTokenId?: string;
  /** What it is about, where it is not the person alone. */
  objectId?: string;
  /** Where it goes, if not to the person's address of the moment. */
  toAddress?: string;
}

/** A mail to one person, sent when, and only when, the command commits. */
export async function notify(scope: CommandScope, input: NewNotification): Promise<void> {
  const { tx, tenantId, now } = scope;
  const notificationId = randomUUID();
  await tx
    .insertInto('notifications')
    .values({
      tenantId,
      notificationId,
      kind: input.kind,
      ...input.person,
      oneTimeTokenId: input.oneTimeTokenId ?? null,
      objectId: input.objectId ?? null,
      toAddress: input.toAddress ?? null,
      language: input.language,
      state: 'queued',
      createdAt: now,
      changedAt: now,
    })
    .execute();
  scope.audit({ objectKind: 'notification', objectId: notificationId, fields: ['kind'] });
  scope.enqueue({ name: 'mail.deliver-notification', data: { tenantId, notificationId } });
}
