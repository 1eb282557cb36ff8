import { randomUUID } from 'node:crypto';
import { setChannelIntake, setIntake, systemActor, type Actor } from '@redlich/domain';
import type { Desk } from './desk.ts';
import type { Past } from './past.ts';
import { rawLetter } from './raw-mails.ts';
import type { DemoFile } from './story/file.ts';
import type { DemoStranger, DemoTenant } from './story/tenant.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface PlannedStranger {
  stranger: DemoStranger;
  at: Date;
  messageId: string;
  file: DemoFile;
}

/** The mails in quarantine as they came in. */
export function planStrangers({ intake }: DemoTenant, now: Date): PlannedStranger[] {
  return (intake?.strangers ?? []).map((stranger) => {
    const at = new Date(now.getTime() - stranger.hoursAgo * hourMs);
    const messageId = `<${randomUUID()}@${stranger.email.split('@').at(-1)}>`;
    return { stranger, at, messageId, file: rawLetter({ ...stranger, at, messageId }) };
  });
}

/** Who may write in, and who wrote in vain. */
export async function fillIntake(
  past: Past,
  desk: Pick<Desk, 'tenant' | 'channelIds' | 'files'>,
  { admin, at, strangers }: { admin: Actor; at: Date; strangers: readonly PlannedStranger[] },
): Promise<void> {
  const { intake } = desk.tenant;
  if (!intake) return;
  const { channels = {}, strangers: _, ...settings } = intake;
  await setIntake(past.at(at, admin, 'intake.set'), settings);
  for (const [address, policy] of Object.entries(channels))
    await setChannelIntake(past.at(at, admin, 'intake.set'), { id: desk.channelIds.get(address)!, policy });
  for (const planned of strangers) await fillStranger(past, desk, planned, settings.quarantineDays);
}

async function fillStranger(
  past: Past,
  desk: Pick<Desk, 'channelIds' | 'files'>,
  { stranger, at, messageId, file }: PlannedStranger,
  days: number,
): Promise<void> {
  const { tx, tenantId, audit } = past.at(at, systemActor, 'mail.receive');
  const incomingMailId = randomUUID();
  const { name, email, to, subject, text, reason } = stranger;
  await tx
    .insertInto('incomingMails')
    .values({
      tenantId,
      incomingMailId,
      channelId: desk.channelIds.get(to)!,
      blobId: desk.files.get(file)!.blobId,
      envelopeFrom: email,
      state: 'quarantined',
      messageId,
      senderKey: email.toLowerCase(),
      receivedAt: at,
    })
    .execute();
  await tx
    .insertInto('quarantinedMails')
    .values({
      tenantId,
      incomingMailId,
      senderAddress: email,
      senderName: name,
      subject,
      bodyText: text,
      attachmentCount: 0,
      reason,
      answerDue: false,
      quarantinedAt: at,
      expiresAt: new Date(at.getTime() + days * dayMs),
    })
    .execute();
  audit({ objectKind: 'incomingMail', objectId: incomingMailId, fields: ['state'] });
}
