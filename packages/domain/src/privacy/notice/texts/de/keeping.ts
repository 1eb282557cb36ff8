import {
  periodWords,
  type Hosting,
  type KeepingDutyKind,
  type Language,
  type RetentionAction,
  type RetentionCategory,
  type RetentionClassKind,
  type StorageName,
} from '@redlich/contract';
import { countryName, listed } from '../names.ts';
import type { StartKind } from '../start-kind.ts';

const days = (count: number) => (count === 1 ? '1 Tag' : `${count.toLocaleString('de')} Tage`);

/** How long data stay, here and in the browser, and what protects them. */
const period = (said: string) => periodWords(said, 'de');
const dative = (said: string) => said.replaceAll(/(Jahre|Monate|Tage)\b/g, '$1n');

/** Of what no contract governs both ends are the event's own. */
const starts = (event: string, year: string): Record<StartKind, string> => ({
  event,
  year,
  contract: event,
  contractYear: year,
});

export const keeping = {
  days,
  period,
  /** After a preposition: "nach 3 Jahren". */
  periodDative: (said: string) => dative(period(said)),
  /** What becomes of a request at the end of its period. */
  ends: {
    purge: (said: string) => said,
    anonymise: (said: string) => `${said}; danach bleibt der technische Inhalt ohne alles, was auf Personen hinweist`,
    anonymiseKeepFiles: (said: string) =>
      `${said}; danach bleiben der technische Inhalt und die Dateien, im Text ohne alles, was auf Personen hinweist`,
  } as Record<RetentionAction, (said: string) => string>,
  classes: {
    queue: (name: string) => `Anfragen der Warteschlange „${name}“`,
    tag: (name: string) => `Anfragen mit dem Schlagwort „${name}“`,
    organisation: () => 'Anfragen einzelner Organisationen, für die eine eigene Frist gilt',
    contract: () => 'Anfragen zu einzelnen Verträgen, für die eine eigene Frist gilt',
  } as Record<RetentionClassKind, (name: string) => string>,
  /** After a preposition: "nach höchstens 7 Tagen". */
  daysDative: (count: number) => (count === 1 ? '1 Tag' : `${count.toLocaleString('de')} Tagen`),
  retentionIntro: (graceDays: number) =>
    graceDays === 0
      ? 'Nach Ablauf dieser Fristen löschen wir die Daten automatisch, spätestens in der übernächsten Nacht:'
      : `Nach Ablauf dieser Fristen löschen wir die Daten automatisch, spätestens in der übernächsten Nacht; abgeschlossene Anfragen liegen davor ${days(graceDays)} gesperrt im Papierkorb, aus dem zwei Zuständige gemeinsam eine davon für höchstens 30 Tage zurückholen können:`,
  retentionNone: 'Für diesen Kundenservice sind noch keine Löschfristen festgelegt.',
  retentionColumns: ['Daten', 'Die Frist beginnt mit', 'Frist'],
  categories: {
    closedTickets: {
      data: 'Anfragen mit allen Nachrichten und Dateien',
      start: {
        event: 'dem Abschluss der Anfrage',
        year: 'dem Ende des Jahres, in dem die Anfrage abgeschlossen wurde',
        contract: 'dem Ende des Vertrags oder, ohne Vertrag, dem Abschluss der Anfrage',
        contractYear:
          'dem Ende des Jahres, in dem der Vertrag endete oder, ohne Vertrag, die Anfrage abgeschlossen wurde',
      },
    },
    rawMails: {
      data: 'E-Mails in der Form, in der sie eingegangen sind',
      start: starts('dem Eingang der E-Mail', 'dem Ende des Jahres, in dem die E-Mail einging'),
    },
    deliveryLog: {
      data: 'Protokoll der Nachrichten, die das System selbst versendet',
      start: starts('dem Versand', 'dem Ende des Jahres des Versands'),
    },
    auditLog: {
      data: 'Protokoll der Bearbeitungsschritte',
      start: starts('dem Eintrag', 'dem Ende des Jahres des Eintrags'),
    },
    readAccessLog: {
      data: 'Protokoll darüber, wer bei uns Ihre Anfrage geöffnet hat',
      start: starts('dem Öffnen', 'dem Ende des Jahres, in dem sie geöffnet wurde'),
    },
    accessLog: {
      data: 'Zugriffsprotokoll unserer Seiten',
      start: starts('dem Seitenaufruf', 'dem Ende des Jahres des Seitenaufrufs'),
    },
    consentProof: {
      data: 'Nachweis von Einwilligungen und Widersprüchen: Text, Zeitpunkt und Weg der Einwilligung und des Widerrufs; wogegen Sie widersprochen haben, wann und warum',
      start: starts(
        'dem Ende der Einwilligung oder des Widerspruchs',
        'dem Ende des Jahres, in dem die Einwilligung oder der Widerspruch endete',
      ),
    },
    announcements: {
      data: 'Mitteilungen an Sie: welche, wann, und ob die E-Mail ankam; Widersprüche gegen angekündigte Auftragsverarbeiter',
      start: starts(
        'dem Ende des Versands oder, bei Widersprüchen, dem angekündigten Tag',
        'dem Ende des Jahres, in dem der Versand endete oder, bei Widersprüchen, der angekündigte Tag lag',
      ),
    },
    dataRequests: {
      data: 'Anfragen zu Ihren Rechten mit unserer Antwort; wird der Rest Ihrer Daten gelöscht, nur ohne Namen und Text',
      start: starts('dem Abschluss der Anfrage', 'dem Ende des Jahres, in dem die Anfrage abgeschlossen wurde'),
    },
  } as Record<RetentionCategory, { data: string; start: Record<StartKind, string> }>,
  kept: {
    commercialLetter: (years: number, statute: string) =>
      `Ist eine Anfrage zugleich ein Geschäftsbrief, bleibt der Schriftwechsel danach gesperrt aufbewahrt: ${years} Jahre ab dem Ende des Jahres, in dem sie abgeschlossen wurde (${statute}).`,
    voucher: (years: number, statute: string) =>
      `Ist eine Anfrage zugleich ein Beleg der Buchhaltung, bleibt der Schriftwechsel danach gesperrt aufbewahrt: ${years} Jahre ab dem Ende des Jahres, in dem sie abgeschlossen wurde (${statute}).`,
  } as Record<KeepingDutyKind, (years: number, statute: string) => string>,
  quarantine: { data: 'Zurückgehaltene E-Mails', start: 'dem Eingang der E-Mail' },
  uploads: { data: 'Hochgeladene Dateien, die zu keiner Anfrage wurden', start: 'dem Hochladen', period: '24 Stunden' },
  profile: {
    data: 'Ihr Profil mit Name und E-Mail-Adresse, auch Ihr Zugang zum Portal',
    start: '–',
    period: 'bis Sie die Löschung verlangen oder Ihren Zugang löschen',
  },
  storageIntro:
    'Unsere Seiten legen in Ihrem Browser nur ab, was für die von Ihnen gewünschte Nutzung unbedingt nötig ist. Eine Einwilligung braucht es dafür nicht (§ 25 Abs. 2 Nr. 2 TDDDG); die Verarbeitung stützt sich auf Art. 6 Abs. 1 Buchst. f DSGVO und unser Interesse, die Seiten bereitzustellen.',
  storageColumns: ['Name', 'Art', 'Wozu', 'Wie lange'],
  storageKinds: { cookie: 'Cookie', localStorage: 'Speicher des Browsers', sessionStorage: 'Speicher des Tabs' },
  storagePurposes: {
    session: 'hält Sie nach der Anmeldung angemeldet',
    step: 'merkt sich die halbe Anmeldung bis zum zweiten Schritt',
    sso: 'prüft die Antwort des Anmeldedienstes Ihrer Firma, wenn Sie sich darüber anmelden',
    theme: 'merkt sich, ob Sie die helle oder dunkle Ansicht gewählt haben',
    version: 'lädt eine Seite nach einer Aktualisierung einmal neu',
    rail: 'merkt sich, ob die Liste der Ansichten schmal ist; nur für unsere Mitarbeitenden',
    density: 'merkt sich die Höhe der Zeilen in Listen; nur für unsere Mitarbeitenden',
    draft: 'hält eine noch nicht gesendete Antwort fest; nur für unsere Mitarbeitenden',
    support: 'hält den zugelassenen Zugang des Betreibers offen',
    console: 'hält die Anmeldung des Betreibers offen',
    consoleStep: 'hält fest, dass der Betreiber den ersten Schritt seiner Anmeldung getan hat',
  } as Record<StorageName, string>,
  storageLasts: (count: number | null, kind: 'cookie' | 'localStorage' | 'sessionStorage') =>
    count === null
      ? 'bis Sie es löschen'
      : count > 0
        ? `höchstens ${days(count)}`
        : kind === 'cookie'
          ? 'bis Sie den Browser schließen'
          : 'bis Sie den Tab schließen',
  sessionEnds: (minutes: number, hours: number) =>
    `Das Sitzungscookie enthält nur eine Zufallszahl. Weil manche Browser Sitzungen wiederherstellen, endet Ihre Anmeldung auch auf unserem Server: nach ${minutes} Minuten ohne Nutzung, spätestens nach ${hours} Stunden.`,
  accessLog: (after: string) =>
    `Beim Aufruf unserer Seiten halten wir fest: Browser und Version, Betriebssystem, IP-Adresse, Datum und Uhrzeit. Diese Zeilen stehen getrennt von allen anderen Daten, nennen keine Person und werden nach ${after} gelöscht.`,
  accessLogBasis:
    'Wir brauchen sie, um Störungen und Angriffe zu erkennen; das ist unser berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO).',
  securityIntro: 'So schützen wir Ihre Daten:',
  tls: 'Verbindungen zu unseren Seiten sind mit TLS verschlüsselt.',
  passwords: 'Kennwörter speichern wir nur als Prüfwert, aus dem sich das Kennwort nicht zurückrechnen lässt.',
  guessing: 'Fehlgeschlagene Anmeldungen werden gezählt und gebremst.',
  separation: 'Die Datenbank trennt unsere Daten zeilenweise von denen anderer Firmen, die dieselbe Anwendung nutzen.',
  secrets:
    'Geheimnisse, die das System wieder braucht, liegen verschlüsselt, mit einem Schlüssel nur für unseren Kundenservice.',
  checksums: 'Jede Datei trägt eine Prüfsumme, an der eine Veränderung auffällt.',
  versions: 'Laufzeitumgebung und Datenbank laufen in Versionen, für die es Sicherheitsaktualisierungen gibt.',
  hosting: ({ selfOperated, operator, country, place }: Hosting, language: Language) =>
    selfOperated
      ? `Wir betreiben den Kundenservice selbst. Das Rechenzentrum steht in ${place} (${countryName(country, language)}).`
      : `${operator} betreibt den Kundenservice in unserem Auftrag. Das Rechenzentrum steht in ${place} (${countryName(country, language)}).`,
  factors: (roles: readonly string[]) => `Einen zweiten Faktor brauchen bei der Anmeldung: ${listed(roles, 'de')}.`,
  /** The measure by its name, while nobody needs one. */
  factorsNone: 'Zweiter Faktor bei der Anmeldung.',
  factorRoles: { admin: 'Administration', agent: 'Kundenservice', dpo: 'Datenschutz', customer: 'Kunden' } as Record<
    string,
    string
  >,
  readAccesses: 'Öffnet jemand von uns Ihre Anfrage, halten wir fest, wer es war und wann.',
};
