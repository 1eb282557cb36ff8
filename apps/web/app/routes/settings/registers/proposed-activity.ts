import type { ActivityInput, Feature } from '@redlich/contract';

const none = { de: '', en: '' };

/** What stands in the form of the very first purpose; saved by the data protection officer only. */
export const proposedActivity = (features: Feature[]): ActivityInput => ({
  purpose: { de: 'Anfragen annehmen und beantworten', en: 'Receiving and answering requests' },
  bases: [{ basis: 'contract', covers: none, interest: none, duty: null, statute: none }],
  dataCategories: [
    'customers',
    'accounts',
    'closedTickets',
    'uploads',
    'rawMails',
    'quarantine',
    'deliveryLog',
    'sessions',
    'auditLog',
    'readAccessLog',
    'accessLog',
  ],
  people: ['contacts', 'accountHolders', 'mentioned', 'visitors', 'staff'],
  features,
});
