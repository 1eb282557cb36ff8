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
  },
  recipientsIntro: 'These parties receive data as far as their task requires it:',
  recipientsNone: 'We do not pass your data on to anybody else.',
  recipientColumns: ['Recipient', 'Role', 'Task', 'Country'],
  roles: { processor: 'processor', controller: 'controller of its own' },
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
