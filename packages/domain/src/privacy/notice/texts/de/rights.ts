import type { IdentityRung } from '@redlich/contract';
import { listed } from '../names.ts';

const rungs: Record<IdentityRung, string> = {
  loggedIn: 'Ihre Anmeldung im Portal',
  knownAddress: 'ein Link an die E-Mail-Adresse, die wir von Ihnen kennen',
  knowledge: 'eine Frage zu einer Ihrer Anfragen oder zu Ihrem Vertrag',
  callBack: 'ein Rückruf über Ihre Firma',
  identityCard: 'als letztes Mittel eine Ausweiskopie, auf der Sie alles Unnötige schwärzen',
};

/** What people can ask for, and what no machine decides. */
export const rights = {
  intro: 'Sie können von uns verlangen:',
  list: {
    access: 'Auskunft darüber, welche Daten wir über Sie verarbeiten (Art. 15 DSGVO)',
    rectification: 'Berichtigung falscher und Ergänzung unvollständiger Daten (Art. 16 DSGVO)',
    erasure: 'Löschung Ihrer Daten, soweit keine Pflicht zur Aufbewahrung besteht (Art. 17 DSGVO)',
    restriction: 'Einschränkung der Verarbeitung (Art. 18 DSGVO)',
    portability:
      'Übertragung der Daten, die Sie uns auf Grund eines Vertrags oder einer Einwilligung gegeben haben (Art. 20 DSGVO)',
  },
  recipients:
    'Berichtigen oder löschen wir Ihre Daten oder schränken wir ihre Verarbeitung ein, teilen wir das allen Empfängern mit, an die wir sie weitergegeben haben; nur wenn das unmöglich ist oder einen unverhältnismäßigen Aufwand bedeutet, unterbleibt es. Wer diese Empfänger sind, sagen wir Ihnen auf Wunsch (Art. 19 DSGVO).',
  how: (email: string) => `Dafür genügt eine formlose Nachricht an ${email}.`,
  mailbox: (addresses: readonly string[]) =>
    `Was Sie an ${listed(addresses, 'de')} schreiben, nehmen wir gleich als Anliegen zum Datenschutz auf, auch ohne Konto; die Frist für unsere Antwort läuft ab dem Eingang.`,
  objection:
    'Ihr Widerspruchsrecht: Stützen wir eine Verarbeitung auf ein berechtigtes Interesse, können Sie ihr jederzeit aus Gründen widersprechen, die sich aus Ihrer besonderen Situation ergeben. Einer Verarbeitung für Direktwerbung können Sie immer und ohne Begründung widersprechen (Art. 21 DSGVO).',
  withdrawal:
    'Eine Einwilligung können Sie jederzeit widerrufen, auch mit einer formlosen E-Mail. Was bis dahin geschehen ist, bleibt rechtmäßig (Art. 7 Abs. 3 DSGVO).',
  identity: (ladder: readonly IdentityRung[]) =>
    `Haben wir begründete Zweifel, ob ein Antrag von Ihnen kommt, prüfen wir das in dieser Reihenfolge und gehen nur so weit wie nötig: ${ladder
      .map((rung) => rungs[rung])
      .join('; ')}.`,
  automatedUsed: 'Es gibt hier Entscheidungen, die allein durch automatisierte Verarbeitung fallen (Art. 22 DSGVO).',
  automatedParts: {
    logic: (text: string) => `Wie entschieden wird: ${text}`,
    significance: (text: string) => `Welche Bedeutung das für Sie hat: ${text}`,
    consequences: (text: string) => `Welche Folgen das für Sie haben kann: ${text}`,
  },
  automatedReview:
    'Sie können verlangen, dass ein Mensch die Entscheidung überprüft, Ihren Standpunkt darlegen und die Entscheidung anfechten (Art. 22 Abs. 3 DSGVO).',
  automated:
    'Über Ihre Anfragen entscheiden Menschen. Unser Kundenservice trifft keine Entscheidungen allein durch automatisierte Verarbeitung und bildet keine Persönlichkeitsprofile (Art. 22 DSGVO).',
  enrichment: 'Er holt auch nicht von sich aus weitere Angaben über Sie bei anderen Stellen ein.',
};
