import type { Correction } from '@redlich/contract';

/** The supplementary statement of a person (GDPR Art. 16 sentence 2), for the team in both languages of the desk. */
export function statementOf({ held, proposed, reason }: Correction, number: number): string {
  const because = reason === '' ? [] : [`Begründung / Reason: ${reason}`];
  return [
    `Ergänzende Erklärung der betroffenen Person (Art. 16 Satz 2 DSGVO), Datenschutz-Anfrage Nr. ${number}`,
    `Supplementary statement of the data subject (Art. 16 sentence 2 GDPR), data request no. ${number}`,
    `Steht hier / Stands here: ${held}`,
    `Richtig ist / What is right: ${proposed}`,
    ...because,
  ].join('\n\n');
}
