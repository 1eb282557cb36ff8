import type { RetentionAction } from '@redlich/contract';
import { countryName, ended, listed } from '../names.ts';
import type { StartKind } from '../start-kind.ts';

const summaryStarts: Record<StartKind, string> = {
  event: 'ihrem Abschluss',
  year: 'dem Ende des Jahres, in dem sie abgeschlossen wurde',
  contract: 'dem Ende Ihres Vertrags oder, ohne Vertrag, nach ihrem Abschluss',
  contractYear: 'dem Ende des Jahres, in dem Ihr Vertrag endete oder sie ohne Vertrag abgeschlossen wurde',
};

/** Who is responsible, who advises, who watches, and where the notice applies. */
export const parties = {
  summaryController: (name: string) => `Verantwortlich für Ihre Daten ist ${name}.`,
  summaryPurposes:
    'Wir verarbeiten Ihre Daten, um Ihre Anfragen zu bearbeiten. Jeder Zweck steht unten mit seiner Rechtsgrundlage.',
  summaryRecipientsNone: 'Wir geben Ihre Daten an keine andere Stelle weiter.',
  summaryRecipients: (names: readonly string[]) => ended(`Außer uns erhalten Daten: ${listed(names, 'de')}`),
  summaryTransfersNone: 'Alle Empfänger sitzen im Europäischen Wirtschaftsraum.',
  summaryTransfers: (countries: readonly string[]) =>
    `Daten gelangen auch in Länder außerhalb des Europäischen Wirtschaftsraums: ${listed(
      countries.map((country) => countryName(country, 'de')),
      'de',
    )}.`,
  summaryTickets: {
    purge: (period: string, start: StartKind) => `Eine Anfrage löschen wir ${period} nach ${summaryStarts[start]}.`,
    anonymiseKeepFiles: (period: string, start: StartKind) =>
      `Aus dem Text einer Anfrage entfernen wir ${period} nach ${summaryStarts[start]} alles, was auf Personen hinweist.`,
    anonymise: (period: string, start: StartKind) =>
      `Aus einer Anfrage entfernen wir ${period} nach ${summaryStarts[start]} alles, was auf Personen hinweist.`,
  } as Record<RetentionAction, (period: string, start: StartKind) => string>,
  summaryStorage:
    'In Ihrem Browser legen wir nur ab, was für die Nutzung unbedingt nötig ist. Reichweitenmessung und Werbung gibt es hier nicht.',
  summaryRights: 'Sie haben unter anderem ein Recht auf Auskunft, Berichtigung und Löschung.',
  scope: (host: string) => `Diese Erklärung gilt für die Seiten unseres Kundenservice unter ${host}.`,
  version: (host: string) =>
    `Die geltende Fassung steht immer unter ${host}/privacy, mit ihrer Nummer, dem Tag, ab dem sie gilt, und einem Prüfwert; frühere Fassungen bleiben dort nachzulesen.`,
  scopeMail: (addresses: readonly string[]) =>
    addresses.length === 1
      ? `Sie gilt ebenso für E-Mails an ${addresses[0]}.`
      : `Sie gilt ebenso für E-Mails an ${listed(addresses, 'de')}.`,
  legalForm: (form: string) => `Rechtsform: ${form}`,
  phone: (phone: string) => `Telefon: ${phone}`,
  vatId: (id: string) => `Umsatzsteuer-ID: ${id}`,
  dpo: 'Fragen zum Datenschutz richten Sie an:',
  joint:
    'Über Zwecke und Mittel dieser Verarbeitung entscheiden wir gemeinsam mit anderen (Art. 26 DSGVO). Gemeinsam mit uns verantwortlich:',
  arrangement: (name: string, essence: string) => `Das Wesentliche unserer Vereinbarung mit ${name}: ${essence}`,
  jointRights: 'Ihre Rechte können Sie bei jedem der gemeinsam Verantwortlichen geltend machen (Art. 26 Abs. 3 DSGVO).',
  representative: 'Unser Sitz liegt außerhalb der Europäischen Union. Dort vertritt uns (Art. 27 DSGVO):',
  complaint:
    'Sie können sich bei einer Aufsichtsbehörde beschweren, ohne uns vorher zu fragen (Art. 77 DSGVO). Für uns zuständig ist:',
};
