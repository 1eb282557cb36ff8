import type { Lint } from './finding.ts';
import { firstHit, hitsOf, sentenceHits } from './hits.ts';
import { negated, over } from './words.ts';

/** L02. To say that the shield is invalid is true and no finding, in the sentence itself or the one after it. */
const shield: Lint = {
  id: 'L02',
  severity: 'error',
  message: {
    de: 'Das Privacy Shield gilt seit dem 16. Juli 2020 nicht mehr (EuGH C-311/18), Safe Harbor seit dem 6. Oktober 2015 (C-362/14).',
    en: 'The Privacy Shield has been invalid since 16 July 2020 (CJEU C-311/18), Safe Harbor since 6 October 2015 (C-362/14).',
  },
  proposal: {
    de: 'Nennen Sie, was die Übermittlung heute erlaubt: den Beschluss (EU) 2023/1795, wenn der Empfänger auf der Liste des Data Privacy Framework steht, sonst Standardvertragsklauseln nach (EU) 2021/914.',
    en: 'Name what allows the transfer today: decision (EU) 2023/1795 if the recipient is on the list of the Data Privacy Framework, otherwise standard contractual clauses of (EU) 2021/914.',
  },
  source: 'EuGH C-311/18, C-362/14',
  find: (doc) =>
    hitsOf(doc, /\bprivacy[\s-]?shields?\b|\bsafe[\s-]?harbou?r\b|\bdatenschutzschild\w*/g, (sentence, match) => {
      if (over.test(sentence.text)) return false;
      if (/harbo/.test(match[0]) && /hosting|\bdsa\b|dmca|haftungsprivileg|copyright|liabilit/.test(sentence.text))
        return false;
      const next = doc.sentences[sentence.index + 1]?.text ?? '';
      return !(over.test(next) && /^(?:dies|das |this |that |it |er |es |the )/.test(next));
    }),
};

/** L03. Where a text gives the day a listing was checked; without one only the register can tell. */
const listing: Lint = {
  id: 'L03',
  severity: 'error',
  message: {
    de: 'Ob der Empfänger auf der Liste des Data Privacy Framework steht, ist seit mehr als 90 Tagen nicht geprüft worden. Der Beschluss vom 10. Juli 2023 gilt nur für gelistete Unternehmen.',
    en: 'Whether the recipient is on the list of the Data Privacy Framework has not been checked for more than 90 days. The decision of 10 July 2023 covers listed companies only.',
  },
  proposal: {
    de: 'Prüfen Sie den Eintrag auf dataprivacyframework.gov und vermerken Sie den Tag.',
    en: 'Check the entry at dataprivacyframework.gov and note the day.',
  },
  source: 'Beschluss (EU) 2023/1795, Art. 1',
  find: (doc, { on }) =>
    sentenceHits(doc, ({ text, index }) => {
      if (!/geprueft|ueberprueft|checked|verified|abgerufen|stand\b|as of/.test(text)) return false;
      if (!/data[\s-]privacy[\s-]framework|\bdpf\b/.test(`${doc.sentences[index - 1]?.text ?? ''} ${text}`))
        return false;
      const day = dayIn(text);
      return day !== undefined && on.getTime() - day.getTime() > 90 * 86_400_000;
    }),
};

const months = 'jan feb mar|maer apr mai|may jun jul aug sep o[ck]t nov de[cz]'.split(' ');

/** The first calendar day named in a folded text, in either language's spelling; a month alone is its last day. */
export function dayIn(text: string): Date | undefined {
  const iso = /\b(20\d\d|19\d\d)-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return utc(iso[1], Number(iso[2]) - 1, Number(iso[3]));
  const numeric = /\b(\d{1,2})[./] ?(\d{1,2})[./] ?(20\d\d|19\d\d)\b/.exec(text);
  if (numeric) return utc(numeric[3], Number(numeric[2]) - 1, Number(numeric[1]));
  const named =
    /(?:\b(\d{1,2})(?:\.|st|nd|rd|th)? )?\b(jan|feb|mar|maer|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*\.?(?: (\d{1,2})(?:st|nd|rd|th)?,)? (20\d\d|19\d\d)\b/.exec(
      text,
    );
  if (named) {
    const month = months.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(named[2] ?? ''));
    const day = named[1] ?? named[3];
    return day === undefined ? utc(named[4], month + 1, 0) : utc(named[4], month, Number(day));
  }
  const monthOnly = /\b(0?[1-9]|1[0-2])\/(20\d\d)\b/.exec(text);
  return monthOnly ? utc(monthOnly[2], Number(monthOnly[1]), 0) : undefined;
}

const utc = (year: string | undefined, month: number, day: number) => new Date(Date.UTC(Number(year), month, day));

const clauses =
  /\bstandard-?\s?(?:vertrags|datenschutz)-?\s?klauseln\b|\beu-?\s?standardvertrags?\w*|\bstandard (?:contractual|data protection) clauses\b|\bsccs?\b|\b(?:eu )?model (?:contract )?clauses\b/g;
const presentClauses = /2021\/914|\b4\.? ?(?:juni|june|6\.|06\.) ?2021|june 4(?:th)?,? 2021|04\.06\.2021/;

/** L04. The old sets by number or year, or clauses without a number in a text that nowhere names the present ones. */
const oldClauses: Lint = {
  id: 'L04',
  severity: 'error',
  message: {
    de: 'Die Standardvertragsklauseln von 2001, 2004 und 2010 sind aufgehoben; ohne Nummer bleibt offen, welche gemeint sind.',
    en: 'The standard contractual clauses of 2001, 2004 and 2010 have been repealed; without a number it stays open which ones are meant.',
  },
  proposal: {
    de: 'Nennen Sie den Durchführungsbeschluss (EU) 2021/914 vom 4. Juni 2021, und vergewissern Sie sich, dass diese Klauseln vereinbart sind.',
    en: 'Name implementing decision (EU) 2021/914 of 4 June 2021, and make sure that these clauses have been agreed.',
  },
  source: 'Beschluss (EU) 2021/914, Art. 4',
  find: (doc) => {
    const old = hitsOf(
      doc,
      /\b2001\/497(?:\/e[gc])?|\b2004\/915(?:\/e[gc])?|\b2010\/87(?:\/e[ug])?/g,
      ({ text }) => !over.test(text),
    );
    const ofYear = hitsOf(
      doc,
      clauses,
      ({ text }) =>
        /(?:von|of|from|aus dem jahr|vom) (?:[^.]{0,20} )?(?:2001|2004|2010)\b/.test(text) && !over.test(text),
    );
    if (old.length > 0 || ofYear.length > 0) return old.length > 0 ? old : ofYear;
    if (presentClauses.test(doc.text)) return [];
    return firstHit(doc, clauses, ({ text }) => !negated.test(text) && !over.test(text));
  },
};

const safeguards =
  /standard-?\s?(?:vertrags|datenschutz)-?\s?klauseln|standard (?:contractual|data protection) clauses|\bsccs?\b|binding corporate rules|verbindliche\w* interne\w* datenschutzvorschriften|\bbcr\b/g;
const copy =
  /\bkopien?\b|\babschrift|\bcop(?:y|ies)\b|einsehen|einsehbar|eingesehen|abrufbar|erhaeltlich|abgerufen werden|anfordern|stellen wir (?:ihnen )?[^.]{0,60}(?:zur verfuegung|bereit)|available (?:at|on|from|upon|under)|obtain|on request|auf anfrage|inspect/;
const sends =
  /uebermittl|uebertrag|verarbeit|transfer|drittl|drittstaat|third countr|\busa\b|vereinigte|united states|process/;

/** L25. Safeguards without a word on where they can be seen; a few words are too short to miss it in. */
const placeOfCopy: Lint = {
  id: 'L25',
  severity: 'error',
  message: {
    de: 'Es fehlt, wo eine Kopie der Garantien zu bekommen ist, auf die sich die Übermittlung stützt.',
    en: 'It does not say where a copy of the safeguards can be obtained that the transfer rests on.',
  },
  proposal: {
    de: 'Ergänzen Sie, wo die Klauseln einsehbar sind, etwa: „Eine Kopie erhalten Sie auf Anfrage unter …“.',
    en: 'Add where the clauses can be seen, such as: “You receive a copy on request from …”.',
  },
  source: 'Art. 13 Abs. 1 Buchst. f DSGVO',
  find: (doc, { whole }) => {
    if (!whole && doc.text.length < 250) return [];
    return firstHit(doc, safeguards, (sentence) => {
      if (negated.test(sentence.text) || over.test(sentence.text)) return false;
      return sends.test(doc.around(sentence, 2, 1)) && !copy.test(doc.around(sentence, 2, 4));
    });
  },
};

/** L36. */
const britain: Lint = {
  id: 'L36',
  severity: 'warning',
  message: {
    de: 'Der Angemessenheitsbeschluss für das Vereinigte Königreich ist bis zum 27. Dezember 2031 verlängert.',
    en: 'The adequacy decision for the United Kingdom has been renewed until 27 December 2031.',
  },
  proposal: {
    de: 'Streichen Sie das frühere Ende oder nennen Sie den 27. Dezember 2031.',
    en: 'Remove the earlier end, or name 27 December 2031.',
  },
  source: 'Beschluss (EU) 2021/1772, verlängert am 19. Dezember 2025',
  find: (doc) =>
    sentenceHits(
      doc,
      (sentence) => {
        const { text } = sentence;
        if (!/\b2025\b/.test(text) || /2031/.test(text)) return false;
        if (
          !/bis\b|ende\b|endet|laeuft|ablauf|befristet|until|expire|valid|through|end of|ends|run(?:s)? out/.test(text)
        )
          return false;
        if (/verlaengert|renewed|extended|erneuert/.test(doc.around(sentence, 0, 1))) return false;
        const about = doc.around(sentence, 1, 0);
        return (
          /angemessenheit|adequacy/.test(about) &&
          /vereinigte[sn]? koenigreich|grossbritannien|britannien|britisch|\buk\b|united kingdom|britain|england/.test(
            about,
          )
        );
      },
      /[^,;]{0,30}\b2025\b/,
    ),
};

export const transferLints = [shield, listing, oldClauses, placeOfCopy, britain];
