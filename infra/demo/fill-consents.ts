import {
  createConsentPurpose,
  customerActor,
  giveConsent,
  noteConsent,
  noteWithdrawal,
  updateConsentPurpose,
  withdrawConsent,
} from '@redlich/domain';
import type { People } from './fill-people.ts';
import type { Past } from './past.ts';

const dayMs = 86_400_000;

interface Story {
  tenantName: string;
  foundedAt: Date;
  now: Date;
}

/** Two purposes, one reworded since, and people who agreed, changed their minds, or said so on the phone. */
export async function fillConsents(past: Past, people: People, { tenantName, foundedAt, now }: Story): Promise<void> {
  const dpo = people.agents.get('dpo')!;
  const agent = people.agents.get('admin')!;
  const daysAgo = (days: number) =>
    new Date(Math.max(foundedAt.getTime() + 4 * 3_600_000, now.getTime() - days * dayMs));
  const purpose = (key: string, words: Parameters<typeof createConsentPurpose>[1]['name'], text: typeof words) =>
    createConsentPurpose(past.at(daysAgo(400), dpo, 'consent-purpose.create'), {
      key,
      name: words,
      text,
      offeredToVisitors: key === 'newsletter',
    });
  const newsletter = await purpose(
    'newsletter',
    { de: 'Rundbrief', en: 'Newsletter' },
    {
      de: `${tenantName} darf mir Neuigkeiten per E-Mail schicken. Ich kann das jederzeit widerrufen.`,
      en: `${tenantName} may send me news by e-mail. I can withdraw this at any time.`,
    },
  );
  const survey = await purpose(
    'survey',
    { de: 'Befragung zur Zufriedenheit', en: 'Satisfaction survey' },
    {
      de: `${tenantName} darf mich nach einer erledigten Anfrage höchstens zweimal im Jahr per E-Mail nach meiner Zufriedenheit fragen. Ich kann das jederzeit widerrufen.`,
      en: `${tenantName} may ask me by e-mail how satisfied I was after a request is done, at most twice a year. I can withdraw this at any time.`,
    },
  );
  const customers = [...people.customers.values()];
  const give = (customerId: string, purposeId: string, version: number, at: Date) =>
    giveConsent(past.at(at, customerActor({ id: customerId, loginId: null }), 'consent.give-own'), {
      purposeId,
      version,
    });
  for (const [index, { customerId }] of customers.entries()) {
    const at = daysAgo(330 - (index % 30) * 6);
    if (index % 3 === 0) await give(customerId, newsletter.id, 1, at);
    if (index % 3 === 1)
      await noteConsent(past.at(at, agent, 'consent.note'), {
        id: customerId,
        purposeId: survey.id,
        channel: index % 2 === 0 ? 'phone' : 'mail',
        note:
          index % 2 === 0 ? 'Am Telefon beim Abschluss der Störung gefragt' : 'Antwort auf unsere Nachfrage per E-Mail',
      });
  }
  await updateConsentPurpose(past.at(daysAgo(120), dpo, 'consent-purpose.update'), {
    id: newsletter.id,
    text: {
      de: `${tenantName} darf mir höchstens einmal im Monat Neuigkeiten zu Wartung, Sicherheit und neuen Leistungen per E-Mail schicken. Ich kann das jederzeit widerrufen.`,
      en: `${tenantName} may send me news about maintenance, security and new services by e-mail, at most once a month. I can withdraw this at any time.`,
    },
  });
  for (const [index, { customerId }] of customers.entries()) {
    const at = daysAgo(100 - (index % 20) * 4);
    if (index % 6 === 0) await give(customerId, newsletter.id, 2, at);
    if (index % 9 === 3)
      await withdrawConsent(past.at(at, customerActor({ id: customerId, loginId: null }), 'consent.withdraw-own'), {
        purposeId: newsletter.id,
      });
    if (index % 12 === 4)
      await noteWithdrawal(past.at(at, agent, 'consent.note-withdrawal'), {
        id: customerId,
        purposeId: survey.id,
        channel: 'mail',
        note: 'Formlose E-Mail: bitte keine Befragungen mehr',
      });
  }
}
