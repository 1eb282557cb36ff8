import { periodWords } from '@redlich/contract';
import { countryName, listed } from '../names.ts';
import type { StartKind } from '../start-kind.ts';
import type { keeping as german } from '../de/keeping.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count.toLocaleString('en')} days`);

const period = (said: string) => periodWords(said, 'en');
const starts = (event: string, year: string): Record<StartKind, string> => ({
  event,
  year,
  contract: event,
  contractYear: year,
});

export const keeping: typeof german = {
  days,
  period,
  periodDative: period,
  ends: {
    purge: (said) => said,
    anonymise: (said) => `${said}; after that the technical content stays without anything that points to people`,
    anonymiseKeepFiles: (said) =>
      `${said}; after that the technical content and the files stay, the text without anything that points to people`,
  },
  classes: {
    queue: (name) => `Requests of the queue “${name}”`,
    tag: (name) => `Requests with the tag “${name}”`,
    organisation: () => 'Requests of single organisations that have a period of their own',
    contract: () => 'Requests under single contracts that have a period of their own',
  },
  daysDative: days,
  retentionIntro: (graceDays) =>
    graceDays === 0
      ? 'When these periods end we delete the data automatically, by the second night that follows at the latest:'
      : `When these periods end we delete the data automatically, by the second night that follows at the latest; before that, closed requests lie locked in the trash for ${days(graceDays)}, from which two people in charge together may bring one back for 30 days at most:`,
  retentionNone: 'No deletion periods have been set for this service desk yet.',
  retentionColumns: ['Data', 'The period starts with', 'Period'],
  categories: {
    closedTickets: {
      data: 'Requests with all messages and files',
      start: {
        event: 'the closing of the request',
        year: 'the end of the year in which the request was closed',
        contract: 'the end of the contract or, without a contract, the closing of the request',
        contractYear: 'the end of the year in which the contract ended or, without a contract, the request was closed',
      },
    },
    rawMails: {
      data: 'E-mails in the form in which they arrived',
      start: starts('the arrival of the e-mail', 'the end of the year in which the e-mail arrived'),
    },
    deliveryLog: {
      data: 'Log of the messages that the system itself sends',
      start: starts('the sending', 'the end of the year of the sending'),
    },
    auditLog: { data: 'Log of what staff did', start: starts('the entry', 'the end of the year of the entry') },
    readAccessLog: {
      data: 'Log of who on our side opened your request',
      start: starts('the opening', 'the end of the year of the opening'),
    },
    accessLog: {
      data: 'Access log of our pages',
      start: starts('the page view', 'the end of the year of the page view'),
    },
    consentProof: {
      data: 'Proof of consents and objections: text, time and way of the consent and of its withdrawal; what you objected to, when and why',
      start: starts(
        'the end of the consent or objection',
        'the end of the year in which the consent or objection ended',
      ),
    },
    announcements: {
      data: 'Announcements to you: which, when, and whether the e-mail arrived; objections to announced processors',
      start: starts(
        'the end of their sending or, with objections, the announced day',
        'the end of the year in which their sending ended or, with objections, the announced day lay',
      ),
    },
    dataRequests: {
      data: 'Requests about your rights with our answer; once your other data are erased, without name and text',
      start: starts('the closing of the request', 'the end of the year in which the request was closed'),
    },
  },
  kept: {
    commercialLetter: (years, statute) =>
      `Where a request is a business letter too, its correspondence is kept locked afterwards: ${years} years from the end of the year in which it was closed (${statute}).`,
    voucher: (years, statute) =>
      `Where a request is a voucher of accounting too, its correspondence is kept locked afterwards: ${years} years from the end of the year in which it was closed (${statute}).`,
  },
  quarantine: { data: 'E-mails held back', start: 'the arrival of the e-mail' },
  uploads: { data: 'Uploaded files that did not become part of a request', start: 'the upload', period: '24 hours' },
  profile: {
    data: 'Your profile with name and e-mail address, and your account for the portal',
    start: '–',
    period: 'until you ask us to delete it or delete your account',
  },
  storageIntro:
    'Our pages keep in your browser only what is strictly needed for the use you asked for. No consent is needed for that (section 25(2) no. 2 TDDDG); the processing rests on Art. 6(1)(f) GDPR and our interest in providing these pages.',
  storageColumns: ['Name', 'Kind', 'What for', 'How long'],
  storageKinds: { cookie: 'Cookie', localStorage: 'Storage of the browser', sessionStorage: 'Storage of the tab' },
  storagePurposes: {
    session: 'keeps you logged in',
    step: 'remembers half a login until the second step',
    sso: 'checks the answer of your company’s login service when you log in that way',
    theme: 'remembers whether you chose the light or the dark view',
    version: 'loads a page anew once after an update',
    rail: 'remembers whether the list of views is narrow; for our staff only',
    density: 'remembers the height of rows in lists; for our staff only',
    draft: 'keeps an answer that was not sent yet; for our staff only',
    support: 'keeps the access open that the operator was granted',
    console: 'keeps the operator logged in',
    consoleStep: 'remembers that the operator has taken the first step of logging in',
  },
  storageLasts: (count, kind) =>
    count === null
      ? 'until you delete it'
      : count > 0
        ? `at most ${days(count)}`
        : kind === 'cookie'
          ? 'until you close the browser'
          : 'until you close the tab',
  sessionEnds: (minutes, hours) =>
    `The session cookie holds a random number only. As some browsers restore sessions, your login also ends on our server: after ${minutes} minutes without use, and after ${hours} hours at the latest.`,
  accessLog: (after) =>
    `When our pages are opened we note: browser and version, operating system, IP address, date and time. These lines are kept apart from all other data, name no person, and are deleted after ${after}.`,
  accessLogBasis: 'We need them to notice faults and attacks; that is our legitimate interest (Art. 6(1)(f) GDPR).',
  securityIntro: 'This is how we protect your data:',
  tls: 'Connections to our pages are encrypted with TLS.',
  passwords: 'Passwords are stored only as a check value from which the password cannot be worked out.',
  guessing: 'Failed logins are counted and slowed down.',
  separation:
    'The database keeps our data apart, row by row, from those of other companies that use the same application.',
  secrets: 'Secrets that the system needs again are encrypted with a key for our service desk alone.',
  checksums: 'Every file carries a checksum by which a change is noticed.',
  versions: 'Runtime and database run in versions that still receive security updates.',
  hosting: ({ selfOperated, operator, country, place }, language) =>
    selfOperated
      ? `We run the service desk ourselves. The data centre is in ${place} (${countryName(country, language)}).`
      : `${operator} runs the service desk on our behalf. The data centre is in ${place} (${countryName(country, language)}).`,
  factors: (roles) => `A second factor is required at login for: ${listed(roles, 'en')}.`,
  factorsNone: 'Second factor at login.',
  factorRoles: { admin: 'administration', agent: 'service desk staff', dpo: 'data protection', customer: 'customers' },
  readAccesses: 'When one of us opens your request, we note who it was and when.',
};
