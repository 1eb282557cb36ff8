import type { Doc } from './document.ts';

const topics = [
  /verantwortlich\w*|\bcontroller\b|responsible for/,
  /rechtsgrundlage|\bart(?:ikel|icle|\.)? ?6\b|legal bas[ie]s|zweck|purpose/,
  /\brechte?\b[^.\n]{0,60}(?:auskunft|loesch|berichtig)|auskunft|\bright (?:of|to) (?:access|erasure|rectification)|your rights/,
  /beschwer|aufsichtsbehoerde|supervisory authority|complain/,
  /gespeichert|speicherdauer|aufbewahr|geloescht|loeschen|retention|stored|delete|kept/,
  /empfaenger|dienstleister|auftragsverarbeit|weitergegeben|weitergabe|recipient|processor|provider|third part/,
  /datenschutz|dsgvo|\bgdpr\b|privacy|data protection/,
  /@|telefon|\btel\b|phone|kontakt|contact/,
];

/**
 * Whether a text is a whole notice, so that what it lacks can be told. A part of one, a clause or a sentence lacks things by
 * its nature: at least 900 characters, and six of eight topics that every notice has.
 */
export function isWholeNotice(doc: Doc): boolean {
  return doc.text.length >= 900 && topics.filter((topic) => topic.test(doc.text)).length >= 6;
}
