import type { Clause, ContractKind } from './clauses.ts';

const subject: Record<ContractKind, string> = {
  platform:
    'Der Auftragsverarbeiter betreibt die Plattform, auf der der Verantwortliche seinen Kundenservice führt, und verarbeitet dafür personenbezogene Daten in dessen Auftrag. Der Vertrag gilt, solange der Kundenservice des Verantwortlichen auf der Plattform besteht; er endet, wenn alle Daten gelöscht sind.',
  desk: 'Der Auftragsverarbeiter erbringt für den Verantwortlichen Kundenservice und Betreuung und verarbeitet dabei personenbezogene Daten in dessen Auftrag, soweit der Verantwortliche oder seine Beschäftigten sie in Anfragen, Dateien und Profilen übermitteln. Der Vertrag gilt, solange der Auftragsverarbeiter diese Leistung erbringt, und endet, wenn die Daten zurückgegeben oder gelöscht sind.',
};
const access: Record<ContractKind, string> = {
  platform:
    ' Beschäftigte des Auftragsverarbeiters sehen Anfragen des Verantwortlichen nur, wenn dieser es für eine bestimmte Zeit erlaubt; jeder solche Zugang wird festgehalten.',
  desk: ' Zugang erhalten nur Beschäftigte, die die Anfragen des Verantwortlichen bearbeiten.',
};

export const clausesDe = (kind: ContractKind): Clause[] => [
  { heading: 'Gegenstand und Dauer', covers: ['subject'], text: subject[kind] },
  {
    heading: 'Art und Zweck, Daten und Betroffene',
    covers: ['nature'],
    text: 'Die Daten werden empfangen, gespeichert, angezeigt, durchsucht, übermittelt und nach den festgelegten Fristen gelöscht, um Anfragen zu beantworten und nachzuhalten. Welche Daten von welchen Personen das sind, nennt Anlage 1. Der Verantwortliche bleibt für die Rechtmäßigkeit der Verarbeitung und für die Rechte der betroffenen Personen verantwortlich.',
  },
  {
    heading: 'Weisungen',
    covers: ['a', 'unlawful'],
    text: 'Der Auftragsverarbeiter verarbeitet die Daten nur auf dokumentierte Weisung des Verantwortlichen, auch wenn sie in ein Drittland oder an eine internationale Organisation übermittelt werden sollen. Einstellungen, die der Verantwortliche im System vornimmt, und Mitteilungen in Textform sind solche Weisungen. Verpflichtet Unionsrecht oder das Recht eines Mitgliedstaats den Auftragsverarbeiter zu einer anderen Verarbeitung, teilt er das dem Verantwortlichen vorher mit, soweit das Recht es nicht wegen eines wichtigen öffentlichen Interesses verbietet. Hält er eine Weisung für rechtswidrig, sagt er es dem Verantwortlichen unverzüglich und darf ihre Ausführung aussetzen, bis sie bestätigt oder geändert ist.',
  },
  {
    heading: 'Vertraulichkeit',
    covers: ['b'],
    text: `Wer beim Auftragsverarbeiter Zugang zu den Daten hat, ist zur Vertraulichkeit verpflichtet oder unterliegt einer angemessenen gesetzlichen Verschwiegenheitspflicht; die Verpflichtung wirkt nach dem Ende der Tätigkeit fort.${access[kind]}`,
  },
  {
    heading: 'Sicherheit der Verarbeitung',
    covers: ['c'],
    text: 'Der Auftragsverarbeiter trifft die nach Art. 32 DSGVO erforderlichen technischen und organisatorischen Maßnahmen. Anlage 2 nennt sie und sagt, welche die Software laufend selbst prüft. Er darf sie dem Stand der Technik anpassen, wenn das vereinbarte Schutzniveau erhalten bleibt; wesentliche Änderungen teilt er mit.',
  },
  {
    heading: 'Weitere Auftragsverarbeiter',
    covers: ['d'],
    text: 'Der Verantwortliche genehmigt die in Anlage 3 genannten weiteren Auftragsverarbeiter. Will der Auftragsverarbeiter einen weiteren einsetzen oder einen ersetzen, kündigt er das mindestens 30 Tage vorher in Textform an; der Verantwortliche kann in dieser Zeit widersprechen, und bis dahin wird der neue nicht eingesetzt. Jedem weiteren Auftragsverarbeiter legt er durch Vertrag dieselben Datenschutzpflichten auf wie in diesem Vertrag (Art. 28 Abs. 2 und 4 DSGVO). Kommt dieser seinen Pflichten nicht nach, haftet der Auftragsverarbeiter dem Verantwortlichen dafür wie für eigenes Handeln.',
  },
  {
    heading: 'Rechte der betroffenen Personen',
    covers: ['e'],
    text: 'Der Auftragsverarbeiter unterstützt den Verantwortlichen mit geeigneten Maßnahmen dabei, Anträge betroffener Personen nach Kapitel III der DSGVO zu beantworten: Auskunft, Berichtigung, Löschung, Einschränkung, Übertragbarkeit und Widerspruch. Anträge, die bei ihm eingehen, leitet er unverzüglich weiter und beantwortet sie nicht selbst.',
  },
  {
    heading: 'Unterstützung bei Pflichten des Verantwortlichen',
    covers: ['f'],
    text: 'Der Auftragsverarbeiter unterstützt den Verantwortlichen bei den Pflichten aus Art. 32 bis 36 DSGVO: Sicherheit, Meldung von Verletzungen, Benachrichtigung der Betroffenen, Folgenabschätzung und vorherige Konsultation. Eine Verletzung des Schutzes personenbezogener Daten meldet er unverzüglich, spätestens 24 Stunden nachdem sie ihm bekannt wurde, mit den Angaben des Art. 33 Abs. 3 DSGVO, soweit sie vorliegen; Fehlendes reicht er nach.',
  },
  {
    heading: 'Rückgabe und Löschung',
    covers: ['g'],
    text: 'Nach dem Ende der Leistung gibt der Auftragsverarbeiter alle personenbezogenen Daten nach Wahl des Verantwortlichen in einem gängigen, maschinenlesbaren Format zurück oder löscht sie, und löscht vorhandene Kopien, soweit das Recht der Union oder eines Mitgliedstaats nicht ihre Speicherung verlangt. Die Löschung bestätigt er in Textform.',
  },
  {
    heading: 'Nachweise und Überprüfungen',
    covers: ['h'],
    text: 'Der Auftragsverarbeiter stellt dem Verantwortlichen alle Angaben bereit, die nötig sind, um die Einhaltung der Pflichten aus Art. 28 DSGVO nachzuweisen. Er ermöglicht Überprüfungen einschließlich Inspektionen, die der Verantwortliche selbst oder ein von ihm beauftragter Prüfer zu üblichen Zeiten und nach angemessener Ankündigung durchführt, und trägt dazu bei.',
  },
  {
    heading: 'Form und Rang',
    covers: ['form'],
    text: 'Der Vertrag wird in elektronischer Form geschlossen (Art. 28 Abs. 9 DSGVO). Die Anlagen sind sein Bestandteil. Widersprechen andere Abreden der Parteien diesem Vertrag, geht er im Datenschutz vor. Ändern sich Vertrag oder Anlagen, wird eine neue Fassung zur Annahme vorgelegt; bis dahin gilt die vorige.',
  },
];
