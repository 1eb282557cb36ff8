import type { Lint } from './finding.ts';
import { firstOf, sentenceHits } from './hits.ts';
import { periodsIn } from './words.ts';

const vague =
  /(?:so ?lange|nur so lange|solange)[^.\n]{0,80}(?:erforderlich|notwendig|noetig|benoetigt|gebraucht|zweck)|(?:nicht mehr|nicht laenger)[^.\n]{0,40}(?:erforderlich|benoetigt|noetig|notwendig|gebraucht)|sobald[^.\n]{0,80}(?:nicht mehr|entfallen|entfaellt|wegfaellt|weggefallen|erreicht)|gesetzlich\w* (?:aufbewahrungs|speicher|loesch)\w*|as long as[^.\n]{0,80}(?:necessary|needed|required|permitted|purpose)|no longer[^.\n]{0,30}(?:needed|necessary|required)|(?:when|once|as soon as)[^.\n]{0,60}(?:no longer|purpose[^.\n]{0,20}(?:fulfilled|ceases|achieved))|statutory (?:retention|storage)/;
const keeps = /speicher|gespeichert|bewahr|loesch|geloescht|stor|keep|kept|retain|delet|eras/;
const criterion =
  /(?:nach|mit|bis|ab) (?:\w+ ){0,5}(?:ende|abschluss|schliessen|kuendigung|beendigung|ablauf|erledigung|vertragsende|schliessung|widerruf|verjaehrung|gewaehrleistungsfrist)|(?:after|until|from|upon|at the end of|following) (?:\w+ ){0,6}(?:end|closing|closed|closure|termination|contract|expiry|resolved|limitation|withdraw)|jahresende|end of the (?:calendar )?year|vertragslaufzeit|term of the contract/;

/** L14. Words without a period and without an event: nobody can tell from them when anything goes. */
const prose: Lint = {
  id: 'L14',
  severity: 'error',
  message: {
    de: 'Die Speicherdauer ist nur umschrieben: Es fehlt eine Frist oder ein Kriterium.',
    en: 'The period of storage is only paraphrased: there is no period and no criterion.',
  },
  proposal: {
    de: 'Nennen Sie für jede Art von Daten, wovon an gerechnet wann gelöscht wird, etwa „drei Jahre nach Schließen des Tickets“.',
    en: 'For each kind of data say from when on and after how long it is deleted, such as “three years after the ticket was closed”.',
  },
  source: 'Art. 13 Abs. 2 Buchst. a DSGVO',
  find(doc) {
    const isAnswered = doc.sentences.some(
      ({ text, index }) =>
        keeps.test(`${doc.sentences[index - 1]?.text ?? ''} ${text}`) &&
        (periodsIn(text).some(({ years }) => years > 0) || (criterion.test(text) && !/wegfall/.test(text))),
    );
    if (isAnswered) return [];
    return firstOf(sentenceHits(doc, ({ text }) => keeps.test(text) && vague.test(text), vague));
  },
};

export const retentionLints = [prose];
