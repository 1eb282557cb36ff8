import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRecipientEvidence, calendarDay, getRegisters, type Scope } from '@redlich/domain';
import { bytesOf } from './files/bytes-of.ts';
import type { DemoPrivacy } from './story/tenant.ts';

const dayMs = 86_400_000;

/** The contracts of the processors, with their files, recorded on the day the register was. What a fill that was cut off has recorded stays as it is. */
export async function fillContracts(
  tenant: Scope,
  { recipients, statedDaysAgo }: DemoPrivacy,
  now: Date,
): Promise<void> {
  const at = new Date(now.getTime() - statedDaysAgo * dayMs);
  const scope: Scope = { ...tenant, ports: { ...tenant.ports, clock: { now: () => at } } };
  const known = await getRegisters(scope, undefined);
  const day = (days: number) => calendarDay(new Date(now.getTime() + days * dayMs));
  const folder = await mkdtemp(join(tmpdir(), 'redlich-demo-contracts-'));
  for (const { name, contract } of recipients) {
    const recipient = known.recipients.find((one) => one.name === name);
    if (!contract || !recipient || recipient.evidence.length > 0) continue;
    const fileName = 'auftragsverarbeitung.pdf';
    const { bytes, contentType } = bytesOf({
      name: fileName,
      kind: 'pdf',
      lines: ['Vertrag über die Auftragsverarbeitung', `mit ${name}`, day(-contract.signedDaysAgo)],
    });
    const path = join(folder, recipient.id);
    await writeFile(path, bytes);
    await addRecipientEvidence(scope, {
      id: recipient.id,
      signedOn: day(-contract.signedDaysAgo),
      ...(contract.endsInDays !== undefined && { validUntil: day(contract.endsInDays) }),
      fileName,
      contentType,
      file: { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    });
  }
  await rm(folder, { recursive: true });
}
