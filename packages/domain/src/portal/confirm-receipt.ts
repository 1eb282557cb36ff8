import { sql } from 'kysely';
import type { Language } from '@redlich/contract';
import type { CommandScope } from '../kernel/index.ts';
import { notify } from '../notifications/index.ts';
import { issueToken } from '../tokens/index.ts';
import { readPortalSettings } from './portal-settings.ts';
import { capsReachMs, isMachineAddress, withinCaps } from './receipt-caps.ts';

const dayMs = 86_400_000;

interface Received {
  ticketId: string;
  customerId: string;
  /** By mail, or on the web by somebody not logged in. */
  via: 'mail' | 'web';
  /** Of the request; an account's own language comes first. */
  language: Language;
  /** Something was ticked that counts only once the address is proven: the confirmation carries the link for it. */
  consentWaits?: boolean;
}

/**
 * Confirms a new request to the person it came from: once, with its number, and with the link to an account where the
 * tenant opened that way. Silent towards machines and our own channels, beyond the caps, and, for a visitor's request
 * under an address nobody proved, after one confirmation a day.
 */
export async function confirmReceipt(scope: CommandScope, received: Received): Promise<void> {
  const { customerId, ticketId, consentWaits = false } = received;
  const [settings, recipient, earlier] = await Promise.all([
    readPortalSettings(scope),
    findRecipient(scope, customerId),
    findEarlier(scope, customerId),
  ]);
  if (!settings.confirmsReceipt && !consentWaits) return;
  if (!recipient || isMachineAddress(recipient.email) || (await isOwnAddress(scope, recipient.email))) return;
  if (
    !withinCaps(
      earlier.map(({ createdAt }) => createdAt),
      scope.now,
    )
  )
    return;
  const hasAccount = recipient.loginId !== null;
  const proven = hasAccount || recipient.emailConfirmedAt !== null;
  if (received.via === 'web' && !proven && earlier.length > 0) return;

  const person = { customerId };
  const mail = { person, objectId: ticketId, language: (recipient.language as Language | null) ?? received.language };
  if (consentWaits) {
    const oneTimeTokenId = await issueToken(scope, { purpose: 'consent-confirmation', person });
    return notify(scope, { ...mail, kind: 'receipt-consent', oneTimeTokenId });
  }
  if (hasAccount) return notify(scope, { ...mail, kind: 'receipt-portal' });
  if (!settings.accounts.optIn) return notify(scope, { ...mail, kind: 'receipt' });
  const oneTimeTokenId = await issueToken(scope, { purpose: 'portal-confirmation', person });
  return notify(scope, { ...mail, kind: 'receipt-account', oneTimeTokenId });
}

function findRecipient({ tx, tenantId }: CommandScope, customerId: string) {
  return tx
    .selectFrom('customers as c')
    .leftJoin('logins as l', (join) =>
      join.onRef('l.tenantId', '=', 'c.tenantId').onRef('l.customerId', '=', 'c.customerId'),
    )
    .select(['c.email', 'c.emailConfirmedAt', 'l.loginId', 'l.language'])
    .where('c.tenantId', '=', tenantId)
    .where('c.customerId', '=', customerId)
    .executeTakeFirst();
}

/** An address that mails come in at, of this tenant or of any other: two desks must not answer each other. */
async function isOwnAddress({ tx, ports }: CommandScope, email: string): Promise<boolean> {
  if (email.toLowerCase().endsWith(`@${ports.site.platformDomain}`)) return true;
  const { rows } = await sql`select from platform.channel_by_address(${email})`.execute(tx);
  return rows.length > 0;
}

function findEarlier({ tx, tenantId, now }: CommandScope, customerId: string) {
  return tx
    .selectFrom('notifications')
    .select('createdAt')
    .where('tenantId', '=', tenantId)
    .where('customerId', '=', customerId)
    .where('createdAt', '>', new Date(now.getTime() - Math.max(dayMs, capsReachMs)))
    .orderBy('createdAt', 'desc')
    .limit(400)
    .execute();
}
