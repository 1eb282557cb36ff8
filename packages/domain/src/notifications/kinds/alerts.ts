import { greeting, type KindOfNotification } from './parts.ts';

interface Words {
  subject: (number: number) => string;
  line: string;
  label: string;
}

const small = {
  de: 'Betreff und Inhalt stehen nur im Helpdesk. Unter „Benachrichtigungen“ wählen Sie, was Sie per E-Mail bekommen.',
  en: 'Subject and content stay in the help desk. Under “Notifications” you choose what is sent by mail.',
};

/** To an agent who wants a mail of it. Says the number alone: what a customer writes does not leave the desk by it. */
const alertMail = (linkPath: string, de: Words, en: Words): KindOfNotification => ({
  linkPath,
  compose: {
    de: ({ recipientName, ticket, link }) => ({
      subject: de.subject(ticket?.number ?? 0),
      body: [greeting.de(recipientName), de.line],
      action: { label: de.label, link },
      after: [small.de],
    }),
    en: ({ recipientName, ticket, link }) => ({
      subject: en.subject(ticket?.number ?? 0),
      body: [greeting.en(recipientName), en.line],
      action: { label: en.label, link },
      after: [small.en],
    }),
  },
});

const ticketPath = '/desk/tickets/:ticketId';
const open = { de: 'Ticket öffnen', en: 'Open the ticket' };

export const alertAssigned = alertMail(
  ticketPath,
  { subject: (n) => `Ticket #${n} gehört jetzt Ihnen`, line: 'ein Ticket wurde Ihnen zugewiesen.', label: open.de },
  { subject: (n) => `Ticket #${n} is yours now`, line: 'A ticket was assigned to you.', label: open.en },
);
export const alertAnswered = alertMail(
  ticketPath,
  { subject: (n) => `Neue Antwort in Ticket #${n}`, line: 'in Ihrem Ticket wurde geantwortet.', label: open.de },
  { subject: (n) => `New answer in ticket #${n}`, line: 'There is an answer in your ticket.', label: open.en },
);
export const alertNoted = alertMail(
  ticketPath,
  {
    subject: (n) => `Neuer Beitrag in Ticket #${n}`,
    line: 'jemand aus dem Team hat in Ihrem Ticket geschrieben.',
    label: open.de,
  },
  { subject: (n) => `New entry in ticket #${n}`, line: 'Somebody of your team wrote in your ticket.', label: open.en },
);
export const alertUndelivered = alertMail(
  ticketPath,
  {
    subject: (n) => `Ihre Antwort in Ticket #${n} kam nicht an`,
    line: 'der Mailserver hat Ihre Antwort nicht angenommen.',
    label: open.de,
  },
  {
    subject: (n) => `Your reply in ticket #${n} did not arrive`,
    line: 'The mail server did not accept your reply.',
    label: open.en,
  },
);
export const alertTeamTicket = alertMail(
  ticketPath,
  {
    subject: (n) => `Neues Ticket #${n} in Ihrem Team`,
    line: 'in einer Queue Ihres Teams liegt ein neues Ticket.',
    label: open.de,
  },
  {
    subject: (n) => `New ticket #${n} in your team`,
    line: 'There is a new ticket in a queue of your team.',
    label: open.en,
  },
);
export const alertHandedOver = alertMail(
  '/desk/alerts',
  {
    subject: () => 'Tickets wurden an Sie übergeben',
    line: 'Sie haben Tickets übernommen, weil jemand abwesend ist oder nicht mehr im Team arbeitet.',
    label: 'Ansehen',
  },
  {
    subject: () => 'Tickets were handed over to you',
    line: 'You have taken over tickets because somebody is out of office or has left the team.',
    label: 'See them',
  },
);
