import {
  addBreachMeasure,
  assessBreach,
  decideOnPeople,
  draftBreachAnnouncement,
  recordBreach,
  writeBreachLetter,
} from '@redlich/domain';
import type { TestTenant } from '@redlich/domain/testing';

/** A breach with every text that it can have, its letter, a measure and a draft to the people concerned. */
export async function furnishBreaches({ as }: TestTenant, canary: string): Promise<void> {
  const { id } = await recordBreach(as.dpo, {
    title: `${canary} Vorfall`,
    noticedAt: new Date(as.dpo.ports.clock.now().getTime() - 3_600_000).toISOString(),
    what: `${canary} Hergang`,
    kinds: ['confidentiality'],
    dataCategories: ['customers'],
    peopleCount: 12,
    recordsCount: null,
    consequences: `${canary} Folgen`,
    measures: `${canary} Maßnahmen`,
    recipientId: null,
  });
  await assessBreach(as.dpo, { id, risk: 'high', reasons: `${canary} Gründe` });
  await writeBreachLetter(as.dpo, { id, language: 'de', text: `${canary} Schreiben` });
  await decideOnPeople(as.dpo, { id, decision: 'tell', reasons: `${canary} Entscheidung` });
  await draftBreachAnnouncement(as.dpo, { id });
  await addBreachMeasure(as.dpo, { id, text: `${canary} Nacharbeit`, dueOn: '2027-01-31' });
}
