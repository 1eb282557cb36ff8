import type { Language } from '@redlich/contract';

export interface NotificationFacts {
  tenantName: string;
  /** Empty for somebody whose name is not known. */
  recipientName: string;
  /** Of kinds with a link; opens once. */
  link: string;
  /** The operator's request, for the kind that tells of one. */
  support?: { operatorName: string; reason: string };
  /** How the tenant stands at the moment of sending. */
  tenant: { suspensionReason: string | null; eraseAfter: Date | null; certificateUrl: string };
  /** The domain it is about, for kinds that are about one. */
  domain?: { name: string; stopsAt: Date | null };
  /** The platform's sub-processor it is about. */
  subProcessor?: { name: string; activeFrom: Date };
  /** The words of the letter it carries, for kinds that carry one. */
  letter?: { subject: string; body: string };
  /** The ticket it is about, for kinds that are about one. */
  ticket?: { number: number; subject: string };
  /** The consent it is about, in the words that were shown. */
  consent?: { name: string; text: string; givenAt: Date };
  /** The tenant's own first paragraph of a confirmation; empty where it has none. */
  opening?: string;
  /** Whether a confirmation asks to leave out what is not needed. */
  minimises?: boolean;
}

/** What a notification says. A mail shows it as text and as HTML with the same words. */
export interface NotificationText {
  subject: string;
  /** Paragraphs before the button. */
  body: string[];
  /** The one thing to do; absent in mails that only tell. */
  action?: { label: string; link: string };
  /** Small print behind it: how long the link works, what to do if one did not ask for this. */
  after: string[];
}

export interface KindOfNotification {
  /** Path on the tenant's host that takes `?token=`, `:ticketId` standing for the ticket; absent for kinds without a link. */
  linkPath?: string;
  /** The link leads to the platform's own host and names the tenant: its own does not answer yet. */
  onPlatform?: true;
  /** It carries the header by which mail programs offer to withdraw the consent it is about (RFC 8058). */
  unsubscribes?: true;
  /** It belongs to its ticket's thread: comes from the ticket's address, and an answer to it lands in the ticket. */
  inThread?: true;
  compose: Record<Language, (facts: NotificationFacts) => NotificationText>;
}

const tags = { de: 'de-DE', en: 'en-GB' } as const;

/** `25. Dezember 2026`; empty where there is no day. */
export const dayIn = (language: Language, day: Date | null): string =>
  day === null
    ? ''
    : new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(day);

export const greeting = {
  de: (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  en: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
};
