import { countryName, ended, listed } from '../names.ts';
import type { StartKind } from '../start-kind.ts';
import type { parties as german } from '../de/parties.ts';

const summaryStarts: Record<StartKind, string> = {
  event: 'it was closed',
  year: 'the end of the year in which it was closed',
  contract: 'the end of your contract or, without one, after it was closed',
  contractYear: 'the end of the year in which your contract ended or, without one, it was closed',
};

export const parties: typeof german = {
  summaryController: (name) => `${name} is responsible for your data.`,
  summaryPurposes: 'We use your data to deal with your requests. Each purpose is listed below with its legal ground.',
  summaryRecipientsNone: 'We do not pass your data on to anybody else.',
  summaryRecipients: (names) => ended(`Apart from us, data go to: ${listed(names, 'en')}`),
  summaryTransfersNone: 'All recipients are inside the European Economic Area.',
  summaryTransfers: (countries) =>
    `Data also reach countries outside the European Economic Area: ${listed(
      countries.map((country) => countryName(country, 'en')),
      'en',
    )}.`,
  summaryTickets: {
    purge: (period, start) => `We delete a request ${period} after ${summaryStarts[start]}.`,
    anonymiseKeepFiles: (period, start) =>
      `We remove from the text of a request everything that points to people ${period} after ${summaryStarts[start]}.`,
    anonymise: (period, start) =>
      `We remove from a request everything that points to people ${period} after ${summaryStarts[start]}.`,
  },
  summaryStorage:
    'In your browser we keep only what is strictly needed to use these pages. There is no audience measurement and no advertising here.',
  summaryRights: 'Among other things you have a right to access, to correction and to deletion.',
  scope: (host) => `This notice applies to the pages of our service desk at ${host}.`,
  version: (host) =>
    `The version in force is always at ${host}/privacy, with its number, the day from which it applies and a hash; earlier versions can still be read there.`,
  scopeMail: (addresses) => `It also applies to e-mails to ${listed(addresses, 'en')}.`,
  legalForm: (form) => `Legal form: ${form}`,
  phone: (phone) => `Phone: ${phone}`,
  vatId: (id) => `VAT ID: ${id}`,
  dpo: 'Please send questions about data protection to:',
  joint:
    'We decide about purposes and means of this processing together with others (Art. 26 GDPR). Responsible together with us:',
  arrangement: (name, essence) => `The essence of our arrangement with ${name}: ${essence}`,
  jointRights: 'You can exercise your rights against each of the joint controllers (Art. 26(3) GDPR).',
  representative: 'Our seat is outside the European Union. There we are represented by (Art. 27 GDPR):',
  complaint:
    'You can complain to a supervisory authority without asking us first (Art. 77 GDPR). The one responsible for us is:',
};
