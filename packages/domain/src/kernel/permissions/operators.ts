// What the platform's operators may to a tenant: from outside, and inside where it let them in.

import { customers } from './desk.ts';
import { portal } from './organisation.ts';
import { registers, retention } from './privacy.ts';

/** What the platform's operators may do to a tenant from outside. */
export const operation = [
  'tenant.suspend',
  'tenant.release',
  'tenant.close',
  'tenant.reopen',
  'support.list',
  'support.request',
  'support.withdraw',
  'support.enter',
  'platform-sub-processor.answer',
] as const;

/** What an operator sees whom a tenant let in. */
export const supportReading = [
  'session.log-out',
  'live.listen',
  'tenant.get',
  'privacy.get-notice',
  'portal.get',
  'branding.open-file',
  'queue.list',
  'channel.list',
  'agent.list',
  ...customers,
  ...portal,
  ...registers,
  ...retention,
  'ticket.list',
  'ticket.get',
  'ticket.count',
  'article.list',
  'article.get-html',
  'attachment.open',
  'incoming-mail.list',
  'audit.list',
  'support.end',
] as const;
/** What such an operator may change where the tenant granted that. Never: write to somebody, or anything of logins. */
export const supportChanging = [
  'queue.create',
  'queue.update',
  'channel.create',
  'channel.update',
  'incoming-mail.replay',
  'ticket.update',
] as const;
