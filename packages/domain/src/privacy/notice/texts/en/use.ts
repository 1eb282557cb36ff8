import type { IntakePolicy } from '@redlich/contract';
import type { use as german } from '../de/use.ts';

const who: Record<IntakePolicy, string> = {
  open: 'We accept requests from anybody.',
  known: 'We accept requests from people we know and from addresses of companies we look after.',
  contract: 'We accept requests from customers whose company has a contract with us in force.',
  invited: 'We accept requests from people we have invited to write.',
};
const short: Record<IntakePolicy, string> = {
  open: 'anybody',
  known: 'people and companies we know',
  contract: 'customers with a contract in force',
  invited: 'people we have invited',
};

export const use: typeof german = {
  intake: (policy) => who[policy],
  intakeChannel: (address, policy) => `Who may write to ${address}: ${short[policy]}.`,
  strangers: (period) =>
    `If somebody else writes to us, neither a profile nor a request is made. The message is kept apart for at most ${period} and then deleted.`,
  strangersAnswered: 'Whoever writes like that gets one neutral answer a day at most.',
  strangersSilent: 'Whoever writes like that gets no answer.',
  flood: (mails, period) =>
    `If more than ${mails} e-mails come from one address within an hour, the others wait apart and are deleted after at most ${period}.`,
  receipt: 'For a new request we send at most one confirmation, to the address it came from.',
  announcements:
    'Announcements that we send to several people are of one of three classes: service, security or marketing. Marketing goes only to those who have consented to it; this is checked before every single message.',
  sparing: 'Every form in which you write to us asks you to send no personal data that your request does not need.',
  sparingReceipt: 'Our confirmation asks the same.',
  redaction:
    'In these forms you can black out parts of images before you send them. This happens in your browser; what you blacked out never reaches us.',
  accountOptIn:
    'You open an account for the portal yourself, by the link in our confirmation. Only after that do you choose a password.',
  accountInvitation: 'Our staff can open an account for the portal for you; you get a link that works once.',
  accountInitial:
    'We can give you a password for the first login. It works once; after that you choose one of your own.',
  accountMagicLink: 'Instead of a password you can log in by a link that we send to you by e-mail.',
  ownRequests: 'In the portal you see your own requests.',
  sharedRequests:
    'In the portal you see your own requests. If your company has chosen so, other people of the company see these requests too.',
  selfErasure:
    'In the portal you can delete your account yourself. First we delete your requests and messages, then the account and the profile; this cannot be undone. Of requests that others take part in, only their parts remain.',
};
