import type { Hit, Lint, Words } from './finding.ts';
import { sentenceHits } from './hits.ts';
import type { Doc } from './document.ts';

const noObjection =
  /kein(?:e|erlei)? (?:\w+ ){0,2}(?:widerspruchs-?\s?(?:moeglichkeit|recht)|recht (?:\w+ ){0,2}(?:auf|zum) widerspruch|moeglichkeit (?:\w+ ){0,3}(?:widerspruch|zu widersprechen))|widerspruch (?:\w+ ){0,6}(?:nicht moeglich|ausgeschlossen|nicht zulaessig|unzulaessig|nicht vorgesehen)|(?:kann|koennen) (?:\w+ ){0,5}nicht widersprochen werden|widersprechen (?:\w+ ){0,2}koennen sie (?:\w+ ){0,3}nicht|(?:no|not have (?:a|the|any)|without) (?:\w+ ){0,2}(?:right|possibility|option|opportunity|way) (?:of|to) object|cannot object|can not object|objection (?:\w+ ){0,4}(?:not possible|excluded|impossible|not available)|right to object (?:\w+ ){0,4}(?:excluded|not apply|not available|not exist)|no (?:right of )?objection/;
const logsOrInterest =
  /berechtigt\w+ interess|legitimate interest|lit\.? ?f\b|buchst\.? ?f\b|\(f\)|log-?\s?(?:file|datei|daten)|\blogs?\b|protokoll|zugriffsdaten|access (?:data|log)|server-?\s?log|zwingend (?:erforderlich|notwendig)|\bip-adress|ip address/;

/** L10. Against (b) or (c) there is no objection, and to say so is right. */
const excluded: Lint = {
  id: 'L10',
  severity: 'error',
  message: {
    de: 'Der Widerspruch nach Art. 21 DSGVO lässt sich bei berechtigten Interessen und Protokollen nicht im Ganzen ausschließen.',
    en: 'Objection under Art. 21 GDPR cannot be excluded as a whole for legitimate interests and logs.',
  },
  proposal: {
    de: 'Nennen Sie das Widerspruchsrecht und sagen Sie, dass Sie im Einzelfall zwingende Gründe prüfen.',
    en: 'Name the right to object and say that you examine compelling grounds in the single case.',
  },
  source: 'Art. 21 DSGVO',
  find: (doc) =>
    sentenceHits(
      doc,
      (sentence) => {
        const { text } = sentence;
        if (!noObjection.test(text)) return false;
        if (logsOrInterest.test(text)) return true;
        if (/vertrag|rechtlich\w* (?:pflicht|verpflichtung)|gesetzlich|contract|legal obligation|statut/.test(text))
          return false;
        return logsOrInterest.test(doc.around(sentence, 3, 1));
      },
      noObjection,
    ),
};

export interface Right {
  name: Words;
  article: string;
  words: RegExp;
  /** Numbers of its article, as cited in a list or a range. */
  number: number;
}

export const rights: readonly Right[] = [
  {
    number: 15,
    article: 'Art. 15',
    name: { de: 'Auskunft', en: 'access' },
    words: /auskunft|\baccess\b(?![ -](?:logs?|data|control))/,
  },
  {
    number: 16,
    article: 'Art. 16',
    name: { de: 'Berichtigung', en: 'rectification' },
    words: /berichtig|korrektur|korrigier|rectif|correct/,
  },
  {
    number: 17,
    article: 'Art. 17',
    name: { de: 'Löschung', en: 'erasure' },
    words:
      /loeschung|loeschen zu lassen|loeschen lassen|\bzu loeschen|geloescht werden|geloescht zu|loeschen wir|erasure|\berase|deletion|\bdelete|to be forgotten/,
  },
  {
    number: 18,
    article: 'Art. 18',
    name: { de: 'Einschränkung der Verarbeitung', en: 'restriction of processing' },
    words: /einschraenk|restrict/,
  },
  {
    number: 20,
    article: 'Art. 20',
    name: { de: 'Datenübertragbarkeit', en: 'data portability' },
    words: /uebertragbar|uebertragung ihrer daten|portab|maschinenlesbar|machine-readable/,
  },
  {
    number: 21,
    article: 'Art. 21',
    name: { de: 'Widerspruch', en: 'objection' },
    words: /widerspruch|widersprechen|\bobject/,
  },
];

const zoneStart =
  /(?:ihre|betroffenen|welche|deine)[- ]?\s?rechte|rechte (?:der|von) (?:betroffenen|nutzer)|\brechte\b\n|recht auf auskunft|auskunftsrecht|auskunft (?:zu |ueber )|(?:your|what|data subject|data subjects') rights|rights (?:of|as) (?:the |a )?data subjects?|right (?:of|to) access|\brights\n|you have the right|you may (?:request|ask)|sie haben (?:\w+ ){0,3}recht|sie koennen (?:\w+ ){0,4}(?:auskunft|verlangen)/g;
const zoneLength = 2_600;

/** Where a notice speaks of rights, so that a word elsewhere ("wir löschen") does not count as one. */
function rightsText(doc: Doc): string {
  const zones: string[] = [];
  let covered = -1;
  for (const { span } of doc.find(zoneStart)) {
    if (span.start < covered) continue;
    covered = span.start + zoneLength;
    zones.push(doc.text.slice(span.start, covered));
  }
  return zones.join('\n');
}

function citedNumbers(text: string): Set<number> {
  const cited = new Set<number>();
  for (const match of text.matchAll(
    /\bart(?:ikeln?|icles?|\.|t\.)? ?(\d{2})(?: ?(?:ff\.?|bis|to|through|-|and following) ?(\d{2})?)?/g,
  )) {
    const from = Number(match[1]);
    const to = match[2] ? Number(match[2]) : /ff/.test(match[0]) ? 22 : from;
    for (let number = from; number <= to && number <= 22; number++) cited.add(number);
  }
  for (const match of text.matchAll(/\bart(?:ikeln?|icles?|\.|t\.)? ?((?:\d{2}(?:, ?| und | and |, and )){1,7}\d{2})/g))
    for (const number of match[1]?.match(/\d{2}/g) ?? []) cited.add(Number(number));
  return cited;
}

const complaint = /beschwer|complain/;
const consentBasis =
  /einwilligung (?:\w+ ){0,6}(?:art|rechtsgrundlage|verarbeiten|erteil)|(?:auf (?:grundlage|basis|grund)|aufgrund) (?:\w+ ){0,3}einwilligung|mit ihrer (?:\w+ )?einwilligung|art(?:ikel|\.)? ?6 (?:abs(?:atz|\.) ?1|i) (?:satz 1 |s\. ?1 )?(?:lit|buchst)\w*\.? ?a\b|\b6\(1\)\(a\)|with your (?:\w+ )?consent|(?:based|basis|rests|on the basis) (?:\w+ ){0,4}consent|your consent/;
const withdrawal = /widerruf|widerrufen|withdraw|revok/;

/** L13. What a notice has to list and does not. Only for a whole notice: a part of one may leave the rest to others. */
const missingRights: Lint = {
  id: 'L13',
  severity: 'error',
  message: { de: 'Ein Recht fehlt.', en: 'A right is missing.' },
  proposal: { de: 'Ergänzen Sie es.', en: 'Add it.' },
  source: 'Art. 13 Abs. 2 Buchst. b bis d DSGVO',
  find(doc, { whole, facts }) {
    if (!whole) return [];
    const applies = (number: number) => number !== 21 || facts?.canBeObjectedTo !== false;
    const zone = rightsText(doc);
    const cited = citedNumbers(zone);
    const missing: [Words, string][] = rights
      .filter(({ words, number }) => applies(number) && !words.test(zone) && !cited.has(number))
      .map(({ name, article }) => [name, article]);
    if (!complaint.test(doc.text))
      missing.push([
        { de: 'Beschwerde bei einer Aufsichtsbehörde', en: 'complaint to a supervisory authority' },
        'Art. 77',
      ]);
    if (consentBasis.test(doc.text) && !withdrawal.test(doc.text))
      missing.push([{ de: 'Widerruf einer Einwilligung', en: 'withdrawal of consent' }, 'Art. 7(3)']);
    const place = doc.find(zoneStart)[0]?.span ?? {
      start: 0,
      end: Math.min(doc.text.length, doc.sentences[0]?.end ?? 0),
    };
    return missing.map(([name, article]): Hit => ({
      ...place,
      message: {
        de: `Es fehlt das Recht auf ${name.de} (${article} DSGVO).`,
        en: `The right to ${name.en} is missing (${article} GDPR).`,
      },
      proposal: { de: `Ergänzen Sie: ${name.de} (${article} DSGVO).`, en: `Add: ${name.en} (${article} GDPR).` },
    }));
  },
};

const identity =
  /personalausweis|ausweis-?\s?kopie|kopie (?:ihres|des|eines|deines) (?:\w+ ){0,2}(?:ausweis|passes|reisepass)|ausweisdokument|reisepass|\bid[ -]cards?\b|identity cards?|identity documents?|\bpassports?\b|proof of identity/;
const copies = /\bkopien?\b|ablichtung|\bscans?\b|eingescannt|\bfoto|\bcop(?:y|ies)\b|photo/;
const asks =
  /beizufueg|beifueg|fuegen sie|beilegen|legen sie|vorzuleg|vorlage|benoetig|erforderlich|verlangen|senden sie|uebersenden|schicken sie|notwendig|muessen|bitten|please|enclose|attach|require|need|must|provide|send/;

/** L30. */
const identityCards: Lint = {
  id: 'L30',
  severity: 'error',
  message: {
    de: 'Eine Ausweiskopie darf nicht in jedem Fall verlangt werden, nur bei begründeten Zweifeln an der Identität.',
    en: 'A copy of an identity card must not be asked for in every case, only where there is reasonable doubt about the identity.',
  },
  proposal: {
    de: 'Schreiben Sie, dass Sie erst bei begründeten Zweifeln weitere Angaben erbitten, und bieten Sie mildere Wege an.',
    en: 'Write that you ask for more only in case of reasonable doubt, and offer milder ways.',
  },
  source: 'Art. 12 Abs. 6 DSGVO',
  find: (doc) =>
    sentenceHits(
      doc,
      (sentence) => {
        const { text } = sentence;
        return (
          identity.test(text) &&
          (copies.test(text) || /ausweiskopie/.test(text)) &&
          asks.test(text) &&
          !/zweifel|doubt|\bkeine?n?\b|\bnicht\b|\bnot\b|\bnever\b|\bnie\b|\bno\b|einzelfall|ausnahmsweise|exceptional/.test(
            text,
          )
        );
      },
      /(?:kopie|ablichtung|scan|foto|cop(?:y|ies)|photo)[^.;,]{0,60}/,
    ),
};

export const rightsLints = [excluded, missingRights, identityCards];
