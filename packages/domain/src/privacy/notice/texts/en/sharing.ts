import { ended } from '../names.ts';
import type { sharing as german } from '../de/sharing.ts';

export const sharing: typeof german = {
  purposesIntro: 'When you use our service desk, we process data for these purposes:',
  purposeColumns: ['Purpose', 'Legal ground', 'Interest or provision', 'Data'],
  interest: (text) => `Our interest: ${text}`,
  bases: {
    consent: 'your consent (Art. 6(1)(a) GDPR)',
    contract: 'a contract with you, or steps you asked for before one (Art. 6(1)(b) GDPR)',
    legalObligation: 'a legal obligation (Art. 6(1)(c) GDPR)',
    legitimateInterest: 'our legitimate interest (Art. 6(1)(f) GDPR)',
  },
  dataCategories: {
    customers: 'profile',
    accounts: 'account',
    closedTickets: 'requests',
    uploads: 'uploaded files',
    rawMails: 'e-mails as received',
    quarantine: 'e-mails held back',
    deliveryLog: 'log of sent messages',
    sessions: 'logins',
    auditLog: 'log of changes',
    readAccessLog: 'log of reading',
    accessLog: 'access log',
    consentProof: 'consents',
    announcements: 'announcements',
    dataRequests: 'requests about rights',
  },
  recipientsIntro: 'These parties receive data as far as their task requires it:',
  recipientsNone: 'We do not pass your data on to anybody else.',
  recipientColumns: ['Recipient', 'Kind and role', 'Task', 'Data', 'Country'],
  roles: { processor: 'processor', controller: 'controller of its own' },
  categories: {
    hosting: 'data centre',
    mail: 'sending of mail',
    monitoring: 'monitoring of systems',
    billing: 'billing',
    remoteMaintenance: 'remote maintenance',
    communication: 'communication',
    subcontractor: 'subcontractor',
    advice: 'advice',
    authority: 'authority',
    other: 'service provider',
  },
  dataAsNeeded: 'as far as the task requires',
  processors:
    'Processors process the data for us and on our instructions only; they must not use them for purposes of their own (Art. 28 GDPR).',
  contracts: (names) => ended(`The contract on processing is in place with ${names}`),
  controllers:
    'Controllers of their own decide themselves why and how they process the data; their own privacy notice applies to that.',
  links: (name, addresses) => `More about ${name}: ${addresses.join(', ')}`,
  clausesOn: (day) => `, agreed on ${day}`,
  dpfCheckedOn: (day) => `, entry in the list checked on ${day}`,
  copyAt: (name, place) => `A copy of the safeguards of ${name} is available: ${place}`,
  places: { database: 'the database', files: 'storing files', mail: 'sending e-mails' },
  placeOutside: (place, operator, country) =>
    `Our helpdesk platform uses a place outside the European Economic Area for ${place}: ${operator === null ? country : `${operator}, ${country}`}.`,
  transfersNone: 'None of the recipients named above is outside the European Economic Area.',
  transfersIntro: 'These recipients are outside the European Economic Area. Each transfer relies on:',
  transfersCopy:
    'Ask us, and you receive a copy of the clauses or rules that the transfer relies on; trade secrets in it may be blacked out.',
  mechanisms: {
    adequacy: 'an adequacy decision of the European Commission (Art. 45 GDPR)',
    dpf: 'certification under the EU-US Data Privacy Framework (Art. 45 GDPR, Decision (EU) 2023/1795)',
    scc: "the European Commission's standard contractual clauses (Art. 46 GDPR, Decision (EU) 2021/914)",
    bcr: 'binding corporate rules (Art. 47 GDPR)',
  },
};
