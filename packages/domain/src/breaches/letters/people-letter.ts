import type { Language } from '@redlich/contract';
import type { LetterFacts } from './letter-facts.ts';
import { momentIn } from './letter-words.ts';

/** The mail to the people concerned as it is proposed, with every item of GDPR Art. 34(2), in plain words. Pure. */
export function proposePeopleLetter(language: Language, facts: LetterFacts): { subject: string; body: string } {
  const { breach, controller, dpo } = facts;
  const contact = [dpo?.email, controller?.email].find(Boolean);
  const at = momentIn(language, breach.noticedAt);
  if (language === 'de')
    return {
      subject: 'Wichtige Mitteilung zum Schutz Ihrer Daten',
      body: [
        'Guten Tag,',
        `wir informieren Sie über einen Vorfall, der Ihre Daten betreffen kann. Bekannt wurde er uns am ${at}.`,
        `Was geschehen ist: ${breach.what}`,
        ...(breach.consequences ? [`Was das für Sie bedeuten kann: ${breach.consequences}`] : []),
        ...(breach.measures ? [`Was wir getan haben und was wir Ihnen raten: ${breach.measures}`] : []),
        contact ? `Ihre Fragen beantworten wir unter ${contact}.` : 'Ihre Fragen beantworten wir auf diese E-Mail.',
      ].join('\n\n'),
    };
  return {
    subject: 'Important information about the protection of your data',
    body: [
      'Hello,',
      `we inform you of an incident that may concern your data. We became aware of it on ${at} (Berlin time).`,
      `What happened: ${breach.what}`,
      ...(breach.consequences ? [`What this can mean for you: ${breach.consequences}`] : []),
      ...(breach.measures ? [`What we have done, and what we advise you to do: ${breach.measures}`] : []),
      contact ? `We answer your questions at ${contact}.` : 'We answer your questions to this e-mail.',
    ].join('\n\n'),
  };
}
