import { data } from './data.ts';
import { keeping } from './keeping.ts';
import { parties } from './parties.ts';
import { rights } from './rights.ts';
import { sharing } from './sharing.ts';
import { use } from './use.ts';

export const de = {
  title: (tenant: string) => `Datenschutzerklärung für den Kundenservice von ${tenant}`,
  headings: {
    summary: 'Das Wichtigste in Kürze',
    scope: 'Wofür diese Erklärung gilt',
    controller: 'Wer für Ihre Daten verantwortlich ist',
    jointControllers: 'Wer gemeinsam mit uns verantwortlich ist',
    representative: 'Unsere Vertretung in der Europäischen Union',
    dpo: 'Datenschutzbeauftragte Stelle',
    data: 'Welche Daten wir verarbeiten',
    mandatory: 'Was Sie angeben müssen',
    intake: 'Wer uns schreiben kann',
    account: 'Ihre Anfragen und Ihr Zugang zum Portal',
    purposes: 'Wofür und auf welcher Grundlage wir Daten verarbeiten',
    recipients: 'Wer Ihre Daten erhält',
    transfers: 'Übermittlung außerhalb des Europäischen Wirtschaftsraums',
    hosting: 'Wo der Kundenservice läuft',
    retention: 'Wie lange wir Daten aufbewahren',
    storage: 'Was wir in Ihrem Browser ablegen',
    accessLog: 'Protokoll der Seitenaufrufe',
    security: 'Wie wir Ihre Daten schützen',
    rights: 'Ihre Rechte',
    complaint: 'Beschwerde bei der Aufsichtsbehörde',
    automated: 'Automatisierte Entscheidungen',
    sample: 'Muster eines Profils',
  },
  parties,
  data,
  use,
  sharing,
  keeping,
  rights,
};
