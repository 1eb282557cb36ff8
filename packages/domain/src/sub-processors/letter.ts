import type { Language, Recipient } from '@redlich/contract';

interface Facts {
  tenantName: string;
  url: string;
  recipient: Pick<Recipient, 'name' | 'purpose' | 'country'>;
  effectiveOn: string;
  reason: Record<Language, string>;
}

const locales = { de: 'de-DE', en: 'en-GB' } as const;

const longDay = (day: string, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const countryName = (country: string, language: Language) =>
  new Intl.DisplayNames([locales[language]], { type: 'region' }).of(country) ?? country;

/** What is written to those who were told of one that does not come after all. Pure. */
export function withdrawalOf(
  language: Language,
  { tenantName, url, name, effectiveOn }: Pick<Facts, 'tenantName' | 'url' | 'effectiveOn'> & { name: string },
): { subject: string; body: string } {
  const day = longDay(effectiveOn, language);
  if (language === 'de')
    return {
      subject: `Zurückgezogen: ${name} wird kein Auftragsverarbeiter`.slice(0, 250),
      body: [
        'Guten Tag,',
        `${tenantName} hatte angekündigt, ab dem ${day} ${name} als Auftragsverarbeiter einzusetzen. Diese Ankündigung ist zurückgezogen: ${name} erhält keine Daten.`,
        `Käme es doch dazu, würde es neu angekündigt. Alle Auftragsverarbeiter stehen hier: ${url}`,
      ].join('\n\n'),
    };
  return {
    subject: `Withdrawn: ${name} does not become a processor`.slice(0, 250),
    body: [
      'Hello,',
      `${tenantName} had announced that it would use ${name} as a processor from ${day}. This is withdrawn: ${name} gets no data.`,
      `Should it be planned again, it would be announced anew. All processors are listed here: ${url}?lang=en`,
    ].join('\n\n'),
  };
}

/** What is written to those who are told of a new processor. Pure. */
export function announcementOf(language: Language, facts: Facts): { subject: string; body: string } {
  const { tenantName, url, recipient, reason } = facts;
  const day = longDay(facts.effectiveOn, language);
  const country = countryName(recipient.country, language);
  if (language === 'de')
    return {
      subject: `Neuer Auftragsverarbeiter ab ${day}: ${recipient.name}`.slice(0, 250),
      body: [
        'Guten Tag,',
        `ab dem ${day} möchte ${tenantName} einen weiteren Auftragsverarbeiter einsetzen: ${recipient.name} (${country}).`,
        `Wofür: ${recipient.purpose.de}`,
        `Warum: ${reason.de}`,
        `Bis zu diesem Tag erhält er keine Daten, und so lange können Sie widersprechen. Alle Auftragsverarbeiter, und wie Sie widersprechen, stehen hier: ${url}`,
        'Sie können auch auf diese E-Mail antworten.',
      ].join('\n\n'),
    };
  return {
    subject: `New processor from ${day}: ${recipient.name}`.slice(0, 250),
    body: [
      'Hello,',
      `from ${day} ${tenantName} intends to use another processor: ${recipient.name} (${country}).`,
      `What for: ${recipient.purpose.en}`,
      `Why: ${reason.en}`,
      `Until that day it gets no data, and you may object. All processors, and how to object, are listed here: ${url}?lang=en`,
      'You can also reply to this e-mail.',
    ].join('\n\n'),
  };
}
