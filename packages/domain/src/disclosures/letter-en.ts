import type { DataCategory, NoticeOccasion } from '@redlich/contract';
import type { NoticeLetterFacts, NoticeLetterText } from './letter-facts.ts';

const given: Record<DataCategory, string> = {
  customers: 'name and contact details',
  accounts: 'details of the account',
  closedTickets: 'requests with their messages',
  uploads: 'uploaded files',
  rawMails: 'original e-mails',
  quarantine: 'e-mails held back',
  deliveryLog: 'details of e-mails sent',
  sessions: 'details of logins',
  auditLog: 'entries of the audit log',
  readAccessLog: 'entries of the read log',
  accessLog: 'entries of the access log',
  consentProof: 'consents',
  announcements: 'announcements',
  dataRequests: 'data protection requests',
};

const said: Record<NoticeOccasion, readonly [happened: string, please: string]> = {
  rectification: [
    'We have corrected these data. The details above are the right ones now',
    'Please correct the data on your side too',
  ],
  erasure: [
    'This person asked for the erasure of the data, and we erased them, as far as we do not have to keep some',
    'Please erase the data on your side too, with all copies of them and links to them, unless you have to keep them yourself',
  ],
  restriction: [
    'We have restricted the processing of these data',
    'Please restrict their processing on your side too (Art. 18(2) GDPR)',
  ],
};

const subjects: Record<NoticeOccasion, string> = {
  rectification: 'Correction of data that you have from us (Art. 19 GDPR)',
  erasure: 'Erasure of data that you have from us (Art. 19 GDPR)',
  restriction: 'Restriction of data that you have from us (Art. 19 GDPR)',
};

/** The English letter. */
export function noticeLetterEn({
  occasion,
  person,
  categories,
  number,
  sender,
  contact,
}: NoticeLetterFacts): NoticeLetterText {
  const [happened, please] = said[occasion];
  return {
    subject: subjects[occasion],
    body: [
      'Hello,',
      `you have received data of this person from us: ${person || '‹name of the person›'} (${categories.map((one) => given[one]).join(', ')}).`,
      `${happened}. ${please}.`,
      `Art. 19 GDPR obliges us to tell you.${number === null ? '' : ` The request behind it has the number ${number} with us.`}${contact === '' ? '' : ` For questions, write to ${contact}.`}`,
      `Kind regards\n${sender}`,
    ],
  };
}
