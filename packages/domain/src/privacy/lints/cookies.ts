import { basisCitations } from './citations.ts';
import type { Hit, Lint } from './finding.ts';
import { firstOf, sentenceHits } from './hits.ts';

const cookie = /cookies?\b|\blocal ?storage\b|\bsession ?storage\b|\bendgeraet/;
const without =
  /\bkeine(?:rlei)? (?:\w+[- ]){0,2}cookies|\bno (?:\w+ ){0,2}cookies|without (?:\w+ )?cookies|ohne (?:\w+ )?cookies|(?:do|does) not (?:use|set) (?:any )?(?:\w+ )?cookies|verzichten auf (?:\w+ )?cookies|cookies? (?:\w+ ){0,3}(?:nicht|not) (?:eingesetzt|gesetzt|verwendet|used|set)/;
const device =
  /§§? ?25\b|section 25\b|\btdddg\b|\bttdsg\b|sec\. 25\b|5\(3\) (?:of (?:the )?)?(?:eprivacy|directive)|art\. 5 abs\. 3/;

/** L08. Storing on a device needs § 25 TDDDG; Art. 6 is about what happens to the data afterwards. */
const cookieBasis: Lint = {
  id: 'L08',
  severity: 'error',
  message: {
    de: 'Für Cookies ist nur Art. 6 DSGVO genannt. Für das Speichern im Endgerät gilt § 25 TDDDG.',
    en: 'For cookies only Art. 6 GDPR is named. Storing on a terminal device falls under § 25 TDDDG.',
  },
  proposal: {
    de: 'Nennen Sie für notwendige Cookies auch § 25 Abs. 2 Nr. 2 TDDDG, für andere die Einwilligung nach § 25 Abs. 1.',
    en: 'For necessary cookies also name § 25(2) no. 2 TDDDG, for others consent under § 25(1).',
  },
  source: '§ 25 TDDDG',
  find: (doc) => {
    if (device.test(doc.text)) return [];
    return firstOf(
      doc.sentences.flatMap((sentence): Hit[] => {
        if (!cookie.test(sentence.text) || without.test(sentence.text)) return [];
        for (let at = sentence.index; at <= sentence.index + 3; at++) {
          const next = doc.sentences[at];
          if (!next) break;
          const [citation] = basisCitations(next.text);
          if (citation) return [{ start: next.start + citation.start, end: next.start + citation.end }];
        }
        return [];
      }),
    );
  },
};

const closing =
  /schlie(?:ss|sz)\w*[^.]{0,30}browser|browser\w*[^.]{0,25}(?:schlie(?:ss|sz)|geschlossen|beende)|(?:ende|beendigung|ablauf) (?:der|ihrer) (?:browser-?\s?)?(?:sitzung|session)|browsersitzung|clos\w+ [^.]{0,25}browser|browser [^.]{0,15}(?:is |are )?(?:closed|quit|exited)|end of (?:the|your) (?:browser )?session|browser session (?:ends|is over)/;
const gone =
  /geloescht|loesch|verfaellt|verfallen|entfernt|erlisch|ungueltig|verliert|verschwind|delete|erase|remove|expire|disappear|cleared|gone/;
const server =
  /server|inaktiv|untaetig|ohne aktivitaet|leerlauf|time-?\s?out|\bminuten?\b|\bstunden?\b|automatisch abgemeldet|inactiv|idle|\bminutes?\b|\bhours?\b|logged out|signed out/;

/** L21. Browsers restore sessions: what ends for certain ends on the server. */
const closedBrowser: Lint = {
  id: 'L21',
  severity: 'warning',
  message: {
    de: 'Viele Browser stellen Sitzungen nach dem Schließen wieder her; der Cookie ist dann noch da.',
    en: 'Many browsers restore sessions after they were closed; the cookie is still there then.',
  },
  proposal: {
    de: 'Nennen Sie auch, nach welcher Zeit ohne Aktivität der Server die Sitzung beendet.',
    en: 'Also say after what time without activity the server ends the session.',
  },
  source: 'Art. 5 Abs. 1 Buchst. a DSGVO',
  find: (doc) =>
    sentenceHits(
      doc,
      (sentence) => {
        const { text } = sentence;
        const about = doc.around(sentence, 1, 0);
        return (
          closing.test(text) &&
          gone.test(text) &&
          /cookie|sitzung|session/.test(about) &&
          !/nicht|\bnot\b|koennen sie|sie koennen|you can/.test(text) &&
          !server.test(doc.around(sentence, 2, 2))
        );
      },
      closing,
    ),
};

export const cookieLints = [cookieBasis, closedBrowser];
