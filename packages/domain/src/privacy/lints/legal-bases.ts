import { basisCitations } from './citations.ts';
import type { Hit, Lint } from './finding.ts';
import { hitsOf, sentenceHits } from './hits.ts';
import { negated } from './words.ts';

// An interest that is named, not only claimed: "Interesse an …", "Interesse ist …", "interest in …".
const interest =
  /interessen?(?:\s\([^)]{0,60}\))?\s(?:an|am|ist|sind|war|liegt|liegen|besteht|bestehen|daran|darin|in|im|zur|fuer|auf|dient|ergibt|folgt|gilt)(?![a-z])|interessen?: ?\w|interests?(?:\s\([^)]{0,60}\))?\s(?:in|is|are|lies|lie|consists?|being|to|of (?!our |the )|for)(?![a-z])|interests?: ?\w|(?:dies|das|es) dient (?:dem|der|unserem) [^.]{3,}|(?:das|dies|es|darin|hierin) (?:ist|liegt|besteht) (?:auch )?(?:unser|das) berechtigtes? interesse|(?:that|this|which) is our legitimate interest|interessen?,? (?:die|den|das|der|eine?n?|ihre|unsere) [^.]{3,120}zu|interessiert (?:daran|uns)/;
/** A right is quoted, not a basis claimed. */
const quotesRight = /widerspr|object|widerruf|withdraw|uebertragbar|portab|beschwerde/;
const distinguishes =
  /je nach|\bwenn\b|\bfalls\b|\bsofern\b|\bsoweit\b|\bsonst|\bbei\b|andernfalls|im uebrigen|hinsichtlich|depending|\bwhere\b|\bif\b|otherwise|respectively|\bas regards|\bin case/;

/** L09. Without an interest, several bases in one breath, or a catalogue of bases without purposes. */
const bases: Lint = {
  id: 'L09',
  severity: 'error',
  message: {
    de: 'Das berechtigte Interesse ist nicht genannt.',
    en: 'The legitimate interest is not named.',
  },
  proposal: {
    de: 'Sagen Sie, woran Sie ein Interesse haben: „Unser berechtigtes Interesse ist der Schutz vor Missbrauch.“',
    en: 'Say what your interest is: “Our legitimate interest is protection against misuse.”',
  },
  source: 'Art. 13 Abs. 1 Buchst. c und d DSGVO',
  find: (doc) =>
    doc.sentences.flatMap((sentence) =>
      basisCitations(sentence.text).flatMap((citation): Hit[] => {
        if (quotesRight.test(sentence.text)) return [];
        const span = { start: sentence.start + citation.start, end: sentence.start + citation.end };
        const either = /oder|or|bzw/.test(citation.joined);
        const several = citation.letters.length;
        if (several >= 3 || (several === 2 && !(either && distinguishes.test(sentence.text))))
          return [{ ...span, message: mixed, proposal: apart }];
        if (!citation.letters.includes('f')) return [];
        return interest.test(doc.around(sentence, 2, 2)) ? [] : [span];
      }),
    ),
};

const mixed = {
  de: 'Mehrere Rechtsgrundlagen stehen für dasselbe, ohne dass erkennbar ist, welche für welchen Zweck gilt.',
  en: 'Several legal bases stand for the same thing, and it cannot be told which one applies to which purpose.',
};
const apart = {
  de: 'Nennen Sie jeden Zweck mit seiner einen Rechtsgrundlage, etwa als Tabelle.',
  en: 'Name each purpose with its one legal basis, as a table for instance.',
};

/** L19. Consent by mere use is none, and nobody could have recorded it. */
const impliedConsent: Lint = {
  id: 'L19',
  severity: 'error',
  message: {
    de: 'Das bloße Nutzen oder Weiterlesen ist keine Einwilligung, und sie ist nirgends festgehalten.',
    en: 'Mere use or reading on is no consent, and it is recorded nowhere.',
  },
  proposal: {
    de: 'Holen Sie die Einwilligung ausdrücklich ein und halten Sie sie fest, oder nennen Sie die Rechtsgrundlage, die wirklich gilt.',
    en: 'Ask for consent expressly and record it, or name the legal basis that really applies.',
  },
  source: 'Art. 4 Nr. 11, Art. 7 Abs. 1 DSGVO',
  find: (doc) =>
    sentenceHits(
      doc,
      ({ text }) =>
        !negated.test(text) &&
        (/(?:durch|mit|indem|wenn) [^.]{0,40}(?:nutz\w+|benutz\w+|besuch\w*|aufruf\w*|weiter(?:e|en)? nutz\w*|weitersurf\w*|zugriff)[^.]{0,90}(?:erklaeren sie [^.]{0,90}einverstanden|willigen sie|stimmen sie|einwilligung|gelten? (?:\w+ ){0,3}als (?:einverst|einwillig|zustimm))/.test(
          text,
        ) ||
          /(?:by|through|when) (?:\w+ ){0,3}(?:us(?:e|ing)|visit\w*|access\w*|continu\w*|brows\w*)[^.]{0,90}(?:you (?:hereby )?(?:\w+ )?(?:consent|agree)|constitutes? (?:your )?consent|deemed (?:to (?:have )?)?(?:consent|agree))/.test(
            text,
          )),
    ),
};

const only =
  /\b(?:ausschliesslich|allein|einzig|lediglich) (?:\w+ ){0,4}(?:zur|zum|fuer|zu dem zweck|zu diesem zweck|um)\b|\b(?:exclusively|solely|only|purely) (?:\w+ ){0,2}(?:for|to)\b/;
const uses = /verwend|nutzen|nutz|verarbeit|gespeichert|speicher|erhoben|erheb|\buse|process|stor|collect/;
const data = /daten|angaben|adresse|e-mail|mailadresse|name|information|data|address|details/;
const further =
  /\b(?:ausserdem|darueber hinaus|zusaetzlich|auch|ferner|weiterhin|zudem|daneben|ebenfalls|in addition|additionally|also|furthermore|moreover|as well)\b/;
const secondary =
  /werb(?:ung|lich|e)|newsletter|marketing|statisti|auswert|analys|verbesserung|qualitaet|abrechnung|schulung|marktforschung|informieren ueber|advertis|improv|billing|train|market research|analy|evaluat|promot|offers/;

/** L23. */
const exclusively: Lint = {
  id: 'L23',
  severity: 'error',
  message: {
    de: '„Ausschließlich“ stimmt nicht: kurz danach steht ein weiterer Zweck.',
    en: '“Exclusively” is not true: another purpose follows shortly after.',
  },
  proposal: {
    de: 'Streichen Sie „ausschließlich“, oder streichen Sie den zweiten Zweck.',
    en: 'Remove “exclusively”, or remove the second purpose.',
  },
  source: 'Art. 5 Abs. 1 Buchst. a und b DSGVO',
  find: (doc) =>
    doc.sentences.flatMap((sentence): Hit[] => {
      const match = only.exec(sentence.text);
      if (!match || !uses.test(sentence.text) || !data.test(sentence.text)) return [];
      const rest = sentence.text.slice(match.index + match[0].length);
      const isSecond = (text: string) =>
        further.test(text) && secondary.test(text) && uses.test(text) && !negated.test(text);
      const inside = further.test(rest) && secondary.test(rest) && !negated.test(rest);
      const next = [1, 2, 3, 4].some((step) => {
        const other = doc.sentences[sentence.index + step];
        return other !== undefined && isSecond(other.text);
      });
      const start = sentence.start + match.index;
      return inside || next ? [{ start, end: start + match[0].length }] : [];
    }),
};

/** L31. */
const origin: Lint = {
  id: 'L31',
  severity: 'error',
  message: {
    de: 'Daten kommen aus anderer Quelle, aber die Quelle ist nicht genannt.',
    en: 'Data come from elsewhere, but the source is not named.',
  },
  proposal: {
    de: 'Nennen Sie die Quelle: den Arbeitgeber, das angebundene Programm, ein öffentliches Register.',
    en: 'Name the source: the employer, the connected program, a public register.',
  },
  source: 'Art. 14 Abs. 2 Buchst. f DSGVO',
  find: (doc) =>
    hitsOf(
      doc,
      /(?:erhalten|beziehen|uebernehmen|erlangen|ergaenz\w+|anreicher\w+|angereichert|ergaenzt|sammeln|erheben)[^.\n]{0,110}(?:von dritten\b|aus (?:anderen|weiteren|verschiedenen|externen|oeffentlichen|oeffentlich zugaenglichen|sonstigen) quellen)|(?:von dritten\b|aus (?:anderen|weiteren|verschiedenen|externen|sonstigen) quellen)[^.\n]{0,80}(?:erhalten|bezogen|bezieh\w+|uebernommen|ergaenzt|angereichert|beziehen|erhoben)|(?:receive|obtain|collect|gather|enrich|supplement|complete)\w*[^.\n]{0,110}from (?:third parties|other sources|external sources|various sources|public sources|publicly available sources|other third parties)/g,
      (sentence) => {
        const around = doc.around(sentence, 0, 1);
        if (
          /(?:bekommen|erhalten|weitergabe|no data|do not) [^.]{0,20}(?:keine|nicht)|\bkeine\b|\bdo not\b|\bnot\b|\bnever\b|\bnicht\b/.test(
            sentence.text,
          )
        )
          return false;
        return !/(?:quelle|source)\w*(?: \w+){0,2}(?: ist| sind| is| are|:)|naemlich|und zwar|namely|arbeitgeber|handelsregister|employer|commercial register|quellen: |sources: |entra|verzeichnisdienst|directory|\berp\b|\bcrm\b/.test(
          around,
        );
      },
    ),
};

export const basisLints = [bases, impliedConsent, exclusively, origin];
