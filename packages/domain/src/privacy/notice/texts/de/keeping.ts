import type { Hosting, KeepingDutyKind, Language, RetentionCategory, StorageName } from '@redlich/contract';
import { countryName, listed } from '../names.ts';

const days = (count: number) => (count === 1 ? '1 Tag' : `${count.toLocaleString('de')} Tage`);

/** How long data stay, here and in the browser, and what protects them. */
export const keeping = {
  days,
  /** After a preposition: "nach höchstens 7 Tagen". */
  daysDative: (count: number) => (count === 1 ? '1 Tag' : `${count.toLocaleString('de')} Tagen`),
  retentionIntro: 'Nach Ablauf dieser Fristen löschen wir die Daten automatisch, spätestens in der übernächsten Nacht:',
  retentionNone: 'Für diesen Kundenservice sind noch keine Löschfristen festgelegt.',
  retentionColumns: ['Daten', 'Die Frist beginnt mit', 'Frist'],
  categories: {
    closedTickets: { data: 'Anfragen mit allen Nachrichten und Dateien', start: 'dem Abschluss der Anfrage' },
    rawMails: { data: 'E-Mails in der Form, in der sie eingegangen sind', start: 'dem Eingang der E-Mail' },
    deliveryLog: { data: 'Protokoll der Nachrichten, die das System selbst versendet', start: 'dem Versand' },
    auditLog: { data: 'Protokoll der Bearbeitungsschritte', start: 'dem Eintrag' },
    readAccessLog: { data: 'Protokoll darüber, wer bei uns Ihre Anfrage geöffnet hat', start: 'dem Öffnen' },
    accessLog: { data: 'Zugriffsprotokoll unserer Seiten', start: 'dem Seitenaufruf' },
    consentProof: {
      data: 'Nachweis von Einwilligungen: Text, Zeitpunkt und Weg der Einwilligung und des Widerrufs',
      start: 'dem Ende des Jahres, in dem die Einwilligung endete',
    },
    announcements: {
      data: 'Mitteilungen an Sie: welche, wann, und ob die E-Mail ankam; Widersprüche gegen angekündigte Auftragsverarbeiter',
      start: 'dem Ende des Versands oder, bei Widersprüchen, dem angekündigten Tag',
    },
    dataRequests: {
      data: 'Anfragen zu Ihren Rechten mit unserer Antwort; wird der Rest Ihrer Daten gelöscht, nur ohne Namen und Text',
      start: 'dem Abschluss der Anfrage',
    },
  } as Record<RetentionCategory, { data: string; start: string }>,
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
  accessLog: (period: string) =>
    `Beim Aufruf unserer Seiten halten wir fest: Browser und Version, Betriebssystem, IP-Adresse, Datum und Uhrzeit. Diese Zeilen stehen getrennt von allen anderen Daten, nennen keine Person und werden nach ${period} gelöscht.`,
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
