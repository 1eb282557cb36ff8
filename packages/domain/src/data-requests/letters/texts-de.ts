import type {
  IdentityRung,
  LetterPlaceholder,
  RefusalReason,
  RequestLetterKind,
  SubjectRight,
} from '@redlich/contract';
import { dayIn, filled, gap, reasonGap, type LetterFacts } from './letter-facts.ts';

const day = (iso: string) => dayIn('de', iso);

const rights: Record<SubjectRight, string> = {
  access: 'Auskunft über Ihre Daten (Art. 15 DSGVO)',
  rectification: 'Berichtigung Ihrer Daten (Art. 16 DSGVO)',
  erasure: 'Löschung Ihrer Daten (Art. 17 DSGVO)',
  restriction: 'Einschränkung der Verarbeitung (Art. 18 DSGVO)',
  portability: 'Herausgabe Ihrer Daten zur Übertragung (Art. 20 DSGVO)',
  objection: 'Widerspruch gegen die Verarbeitung (Art. 21 DSGVO)',
  withdrawal: 'Widerruf Ihrer Einwilligung (Art. 7 Abs. 3 DSGVO)',
};

/** Inside of brackets there are none. */
const inline = (right: SubjectRight) => rights[right].replace(/ \((Art\..*)\)$/, ', $1');

const refusals: Record<RefusalReason, string> = {
  unidentified:
    'Wir konnten nicht feststellen, dass die Anfrage von der Person kommt, um deren Daten es geht (Art. 12 Abs. 2 und 6 DSGVO).',
  unfounded: 'Die Anfrage ist offenkundig unbegründet (Art. 12 Abs. 5 DSGVO).',
  excessive: 'Die Anfrage geht in ihrer Häufung über das hinaus, was das Gesetz vorsieht (Art. 12 Abs. 5 DSGVO).',
  legalDuty: 'Ein Gesetz verpflichtet uns, diese Daten aufzubewahren (Art. 17 Abs. 3 Buchst. b DSGVO).',
  legalClaims:
    'Wir brauchen diese Daten, um Ansprüche durchzusetzen oder abzuwehren (Art. 17 Abs. 3 Buchst. e, Art. 21 Abs. 1 DSGVO).',
  rightsOfOthers: 'Die Rechte anderer Personen stehen dem entgegen (Art. 15 Abs. 4, Art. 20 Abs. 4 DSGVO).',
  notEntitled: 'Die Voraussetzungen, unter denen das Gesetz dieses Recht gibt, liegen nicht vor.',
};

const proofs: Record<IdentityRung, string> = {
  loggedIn: 'Melden Sie sich dafür bitte in Ihrem Konto an und stellen Sie die Anfrage dort.',
  knownAddress:
    'Öffnen Sie dafür bitte den Link in dieser E-Mail. Sie geht an die Adresse, die wir von Ihnen kennen; mehr brauchen wir nicht.',
  knowledge:
    'Nennen Sie uns dafür bitte zwei Dinge, die nur Sie wissen können: zum Beispiel die Nummer einer früheren Anfrage oder Ihres Vertrags, und worum es darin ging. Bitte schicken Sie uns kein Passwort und keinen Ausweis.',
  callBack:
    'Dafür rufen wir Sie unter der Nummer an, die wir von Ihnen oder Ihrem Unternehmen kennen. Schreiben Sie uns bitte, wann es Ihnen passt.',
  identityCard:
    'Auf keinem anderen Weg ließ sich das klären, deshalb bitten wir Sie um eine Kopie Ihres Ausweises (Art. 12 Abs. 6 DSGVO). Schwärzen Sie darauf alles außer Name, Anschrift und Gültigkeit. Wir sehen sie an, vermerken den Zeitpunkt und löschen sie sofort.',
};

const done: Record<SubjectRight, string> = {
  access: `wir geben Ihnen hiermit Auskunft: ${gap('was beiliegt oder wo es für die Person bereitliegt')}.`,
  rectification: `wir haben berichtigt: ${gap('welche Angaben, wie sie jetzt lauten')}. Wem wir die alten Angaben weitergegeben haben, dem teilen wir das mit, soweit es möglich ist (Art. 19 DSGVO).`,
  erasure: `wir haben gelöscht: ${gap('welche Daten')}. Aus den Sicherungskopien verschwinden sie bis zum ${gap('Tag, an dem die letzte Sicherung verfällt')}.`,
  restriction: `wir haben die Verarbeitung eingeschränkt: ${gap('welcher Daten')}. Bevor wir das wieder aufheben, sagen wir Ihnen Bescheid (Art. 18 Abs. 3 DSGVO).`,
  portability: `Ihre Daten liegen in einem Format bereit, das andere Systeme lesen können: ${gap('wo')}.`,
  objection: `wir verarbeiten Ihre Daten dafür nicht mehr: ${gap('für welchen Zweck')}.`,
  withdrawal: `Ihr Widerruf ist eingetragen; ab jetzt geschieht aufgrund Ihrer Einwilligung nichts mehr: ${gap('wofür sie galt')}. Was bis dahin geschah, bleibt davon unberührt.`,
};

const changed: Record<SubjectRight, readonly [state: string, act: string]> = {
  access: ['gelöscht', 'löschen Sie sie'],
  rectification: ['berichtigt', 'berichtigen Sie sie'],
  erasure: ['gelöscht', 'löschen Sie sie'],
  restriction: ['in der Verarbeitung eingeschränkt', 'verarbeiten Sie sie nur noch eingeschränkt'],
  portability: ['gelöscht', 'löschen Sie sie'],
  objection: ['gelöscht', 'löschen Sie sie'],
  withdrawal: ['gelöscht', 'löschen Sie sie'],
};

const remedy = [
  'Wenn Sie das anders sehen, können Sie sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO). Für uns ist zuständig: {Aufsichtsbehörde}.',
  '{Rechtsweg}',
];

/** GDPR Art. 15(1)(c), Art. 19, second sentence: by name. */
const namesOf = ({ right, recipients }: LetterFacts): string[] => {
  if (recipients.length === 0) return [];
  const names = recipients.join(', ');
  if (right === 'access') return [`Daten von Ihnen haben wir diesen Empfängern weitergegeben: ${names}.`];
  if (right !== 'rectification' && right !== 'erasure' && right !== 'restriction') return [];
  return [`Diese Empfänger haben Daten von Ihnen bekommen und erfahren davon (Art. 19 DSGVO): ${names}.`];
};

const middles: Record<RequestLetterKind, readonly string[]> = {
  receipt: [
    'am {Eingangsdatum} haben wir Ihre Anfrage erhalten: {Anliegen}. Sie hat bei uns die Nummer {Nummer}.',
    'Wir antworten so bald wie möglich und spätestens am {Frist}. Sollte es ausnahmsweise länger dauern, schreiben wir Ihnen bis dahin, warum.',
  ],
  identity: [
    'zu Ihrer Anfrage Nr. {Nummer} vom {Eingangsdatum} müssen wir sicher sein, dass sie von Ihnen kommt: Ihre Daten soll niemand sonst bekommen oder ändern können.',
    '{Nachweis}',
  ],
  extension: [
    'für {Ihre Anfrage} brauchen wir länger als einen Monat. Der Grund: {Grund}',
    'Sie bekommen unsere Antwort spätestens am {neue Frist} (Art. 12 Abs. 3 Satz 2 DSGVO).',
  ],
  fulfilled: ['{Ergebnis}', 'Damit ist {Ihre Anfrage} erledigt.'],
  partly: [
    '{Ihre Anfrage} haben wir zum Teil erfüllt.',
    `Erfüllt haben wir: ${gap('was getan wurde')}.`,
    `Nicht erfüllt haben wir: ${gap('was nicht, und warum im Einzelnen')}. {Ablehnungsgrund}`,
    ...remedy,
  ],
  refusal: [
    '{Ihre Anfrage} können wir nicht erfüllen. {Ablehnungsgrund}',
    `Im Einzelnen: ${gap('Begründung')}`,
    ...remedy,
  ],
  noData: [
    'zu Ihrer Anfrage Nr. {Nummer} haben wir {Suche}. Außer der Anfrage selbst haben wir nichts gefunden.',
    'Die Anfrage und diese Antwort heben wir als Nachweis auf und löschen sie danach.',
    ...remedy,
  ],
  recipients: [
    `wir haben Daten einer Person {Änderung}, die wir Ihnen früher weitergegeben haben: ${gap('welche Daten, mit nicht mehr Angaben als nötig')}.`,
    'Bitte {Bitte} auch bei sich (Art. 19 DSGVO), und schreiben Sie uns unter der Nummer {Nummer}, wenn das geschehen ist.',
  ],
};

const subjects: Record<RequestLetterKind, string> = {
  receipt: 'Ihre Datenschutz-Anfrage Nr. {Nummer} ist angekommen',
  identity: 'Bitte bestätigen Sie Ihre Datenschutz-Anfrage Nr. {Nummer}',
  extension: 'Ihre Datenschutz-Anfrage Nr. {Nummer} dauert länger',
  fulfilled: 'Antwort auf Ihre Datenschutz-Anfrage Nr. {Nummer}',
  partly: 'Antwort auf Ihre Datenschutz-Anfrage Nr. {Nummer}',
  refusal: 'Antwort auf Ihre Datenschutz-Anfrage Nr. {Nummer}',
  noData: 'Antwort auf Ihre Datenschutz-Anfrage Nr. {Nummer}',
  recipients: 'Mitteilung nach Art. 19 DSGVO (Nr. {Nummer})',
};

/** The German letters as they are supplied. */
export const suppliedDe = (kind: RequestLetterKind) => ({
  subject: subjects[kind],
  body: ['{Anrede}', ...middles[kind], '{Kontaktzeile}', 'Freundliche Grüße\n{Absender}'].join('\n\n'),
});

/** What the placeholders of a German letter say. */
export function valuesDe(facts: LetterFacts): Record<LetterPlaceholder, string> {
  const { kind, name, number, right, receivedOn, email, authority, contact } = facts;
  return {
    greeting: name && kind !== 'recipients' ? `Guten Tag ${name},` : 'Guten Tag,',
    name,
    number: String(number),
    right: rights[right],
    asked: `Ihre Anfrage Nr. ${number} vom ${day(receivedOn)} (${inline(right)})`,
    received: day(receivedOn),
    due: day(facts.dueOn),
    late: day(facts.lateOn),
    reason: reasonGap.de,
    proof: proofs[facts.rung ?? 'knowledge'],
    done: [filled(done[right], facts.carriedOut), ...namesOf(facts)].join('\n\n'),
    refusal: refusals[facts.refusal ?? 'notEntitled'],
    authority: authority || gap('Aufsichtsbehörde mit Anschrift'),
    remedy: 'Außerdem können Sie vor Gericht gegen uns vorgehen (Art. 79 DSGVO).',
    search: `nach Daten gesucht, die zu Ihnen gehören${email ? `, auch nach der Adresse ${email}` : ''}`,
    changed: changed[right][0],
    action: changed[right][1],
    contact: contact ? `Fragen dazu beantworten wir unter ${contact}.` : '',
    sender: facts.sender,
  };
}
