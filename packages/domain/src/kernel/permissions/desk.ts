// Privileges of the desk: tickets, customers and the ways mail comes in.

export const requests = [
  'ticket.list',
  'ticket.get',
  'ticket.create',
  'article.list',
  'article.create',
  'article.get-html',
  'upload.create',
  'attachment.open',
] as const;
export const customers = [
  'customer.list',
  'customer.get',
  'organisation.list',
  'organisation.get',
  'contract.list',
  'contract.get',
  'account.get',
  'consent.get',
] as const;

export const deskPrivileges = {
  'tickets.work': [
    ...requests,
    ...customers,
    'ticket.count',
    'ticket.update',
    'signature.preview',
    'data-request.create-of-ticket',
  ],
  'customers.read': customers,
  'customers.write': [
    ...customers,
    'account.invite',
    'account.create-initial-password',
    'account.end',
    'customer.create',
    'customer.update',
    'customer.merge',
    'consent.note',
    'consent.note-withdrawal',
    'organisation.create',
    'organisation.update',
    'organisation.delete',
    'contract.create',
    'contract.update',
    'contract.delete',
  ],
  'quarantine.manage': ['quarantine.list', 'quarantine.get', 'quarantine.release', 'quarantine.delete'],
  'intake.manage': ['intake.get', 'intake.set'],
  'queues.manage': ['queue.create', 'queue.update'],
  'channels.manage': ['channel.create', 'channel.update'],
  'incomingMail.manage': ['incoming-mail.list', 'incoming-mail.replay', 'incoming-mail.open'],
} as const;
