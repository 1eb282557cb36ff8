import type { NoticeForm } from '@redlich/contract';
import { listed } from '../names.ts';
import type { data as german } from '../de/data.ts';

const forms: Record<NoticeForm, string> = {
  visitorRequest: 'Request without an account',
  request: 'Request in the portal',
  activation: 'Opening an account',
};

export const data: typeof german = {
  profileByMail:
    'When you first write to us, a profile is made automatically with first name, last name and e-mail address as far as your message states them. Later messages from this address are added to it.',
  profileWhenAccepted:
    'When we accept your first message, a profile is made automatically with first name, last name and e-mail address as far as your message states them. Later messages from this address are added to it.',
  sources:
    'We have your details from you, or from people who name you as sender or recipient in a message. Our staff can add details by hand or take them over from an earlier system.',
  sourceKept:
    'Every profile says how it came about: by an e-mail, through the portal, by hand, or by being taken over.',
  categoriesIntro: 'In detail we store:',
  categories: {
    customers:
      'Profile and company: name and e-mail address, the company you belong to, notes about that company, and which version of this notice our forms showed you and when.',
    accounts:
      'Access to the portal: e-mail address and a check value of the password; also name and key of a second factor if you set one up.',
    closedTickets:
      'Requests: subject, messages, addresses of senders and recipients, tags, and files with their names.',
    uploads: 'Files that you upload before you send a request.',
    rawMails: 'E-mails in the form in which they arrived, with all header lines.',
    quarantine:
      'E-mails held back because their sender’s messages are not accepted automatically: sender, subject and text.',
    deliveryLog: 'Messages that the system itself sends, with the address and how the sending went.',
    sessions: 'Logins: time, and the browser and operating system of the device.',
    auditLog: 'Log of what staff did: who changed what and when, without the content.',
    readAccessLog: 'Log of which of our staff opened which request.',
    accessLog: 'Access log of the pages with the IP address.',
    consentProof:
      'Proof of what you consented to, when and in which way, when you withdrew it, and what you objected to.',
    announcements:
      'Announcements that we send you: which, when, and whether the e-mail arrived; and objections to announced processors.',
    dataRequests:
      'Requests about your rights: which right, your text, our steps, letters and answer; how we established who you are, but not the proof.',
  },
  mandatory: (form, fields, language) =>
    `${forms[form]}: mandatory ${fields.length === 1 ? 'field is' : 'fields are'} ${listed(fields, language)}.`,
  mandatoryMail: 'If you write an e-mail, your address and your message are enough.',
  fields: { name: 'name', email: 'e-mail address', subject: 'subject', body: 'message', password: 'password' },
  nameOptional: 'You do not have to give a name.',
  pseudonym: 'A pseudonym is fine as a name.',
  duty: (duty, explanation) =>
    duty === 'none'
      ? 'Neither law nor contract obliges you to give us data here.'
      : duty === 'contract'
        ? `A contract asks you to give us data: ${explanation}`
        : `The law asks you to give us data: ${explanation}`,
  sampleIntro: 'This is what the profile of an invented person looks like, field by field:',
  sampleColumns: ['Field', 'Example'],
  sampleFields: {
    customer_id: ['Identifier of the profile', 'chosen at random'],
    first_name: ['First name', 'Jutta'],
    last_name: ['Last name', 'Kern'],
    name_key: ['Name as used for searching', 'jutta kern'],
    email: ['E-mail address', 'jutta.kern@firma.example'],
    email_key: ['E-mail address as used for searching', 'jutta.kern@firma.example'],
    search: ['Search index', 'jutta kern firma'],
    organisation_id: ['Company', 'Firma Beispiel'],
    source: ['Made by', 'e-mail'],
    sees_organisation: ['Sees the company’s requests', 'no'],
    is_invited: ['May always write in', 'no'],
    email_confirmed_at: ['E-mail address confirmed on', '3 March 2026'],
    created_at: ['Made on', '3 March 2026'],
    updated_at: ['Changed on', '3 March 2026'],
  },
};
