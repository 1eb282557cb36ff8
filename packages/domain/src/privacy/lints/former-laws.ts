import type { Lint } from './finding.ts';
import { hitsOf } from './hits.ts';
import { formerly } from './words.ts';

const tdddg = /tdddg|telekommunikation-digitale-dienste|§ ?25/;
const ddg = /\bddg\b|digitale-dienste-gesetz|digital services act \(ddg\)/;

/** L01. A former name is fine only beside the present one: "TDDDG (früher TTDSG)". */
const ttdsg: Lint = {
  id: 'L01',
  severity: 'error',
  message: {
    de: 'Das TTDSG heißt seit dem 14. Mai 2024 TDDDG.',
    en: 'The TTDSG has been called TDDDG since 14 May 2024.',
  },
  proposal: {
    de: 'Schreiben Sie TDDDG; die Nummern der Paragrafen sind gleich geblieben.',
    en: 'Write TDDDG; the numbers of its sections stayed the same.',
  },
  source: 'BGBl. 2024 I Nr. 149, Art. 8',
  find: (doc) => {
    const now = /tdddg|telekommunikation-digitale-dienste/;
    return hitsOf(
      doc,
      /\bttdsg\b|telekommunikation-?\s?telemedien-?\s?datenschutz-?\s?gesetz(?:es)?|telecommunications? (?:and )?telemedia data protection act/g,
      ({ text }) => !(now.test(text) && formerly.test(text)),
    ).map((hit) => ({
      ...hit,
      replacement:
        hit.end - hit.start < 8
          ? 'TDDDG'
          : doc.text.slice(hit.start, hit.end).endsWith('act')
            ? 'Telecommunications and Digital Services Data Protection Act'
            : `Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz${doc.text.slice(hit.start, hit.end).endsWith('es') ? 'es' : ''}`,
    }));
  },
};

/** L29. "Telemedien" stays a term of the Medienstaatsvertrag and of the name that L01 looks for. */
const tmg: Lint = {
  id: 'L29',
  severity: 'error',
  message: {
    de: 'Das Telemediengesetz ist am 14. Mai 2024 durch das Digitale-Dienste-Gesetz (DDG) abgelöst worden; aus Telemedien wurden digitale Dienste.',
    en: 'The Telemedia Act (TMG) was replaced by the Digital Services Act of Germany (DDG) on 14 May 2024; telemedia became digital services.',
  },
  proposal: {
    de: 'Nennen Sie § 5 DDG für das Impressum und § 25 TDDDG für Endgeräte; die §§ 11 bis 15a TMG gibt es seit 2021 nicht mehr.',
    en: 'Name § 5 DDG for the legal notice and § 25 TDDDG for terminal devices; §§ 11 to 15a TMG have not existed since 2021.',
  },
  source: 'BGBl. 2024 I Nr. 149, Art. 1 und 37',
  find: (doc) =>
    hitsOf(
      doc,
      /\btmg\b(?! (?:gmbh|ag|kg|holding|group|se)\b)|\btelemedien-?gesetz\w*|(?<!telekommunikation-?\s?)\btelemedien(?:dienst\w*|anbieter\w*|angebot\w*|recht\w*)?\b(?!-?\s?datenschutz)|\btelemedia(?: act| services?)?\b(?! data protection)/g,
      ({ text }) =>
        !/mstv|medienstaatsvertrag|interstate media treaty/.test(text) &&
        !((ddg.test(text) || tdddg.test(text)) && formerly.test(text)),
    ).map((hit) => {
      const found = doc.text.slice(hit.start, hit.end);
      if (found === 'tmg') return paragraphsGone(doc.text, hit.start) ? hit : { ...hit, replacement: 'DDG' };
      if (/^telemedien-?gesetz/.test(found))
        return { ...hit, replacement: `Digitale-Dienste-Gesetz${found.endsWith('es') ? 'es' : ''}` };
      return hit;
    }),
};

/** §§ 11 to 15a had no successor in the DDG: another number has to be written, not only another name. */
const paragraphsGone = (text: string, at: number) =>
  /(?:§|section) ?1[1-5]a?\b[^§.]{0,25}$/.test(text.slice(Math.max(0, at - 45), at));

const church = /evangelisch|kirch|dsg-ekd|\bkdg\b|church/;

/** L28. Words and sections of the law before 25 May 2018. */
const oldTerms: Lint = {
  id: 'L28',
  severity: 'warning',
  message: {
    de: 'Ein Begriff oder eine Vorschrift aus der Zeit vor dem 25. Mai 2018.',
    en: 'A term or a provision from before 25 May 2018.',
  },
  proposal: {
    de: 'Schreiben Sie Einschränkung der Verarbeitung (Art. 18 DSGVO), Verantwortlicher (Art. 4 Nr. 7), Auftragsverarbeitung (Art. 28), Verzeichnis von Verarbeitungstätigkeiten (Art. 30) oder Sicherheit der Verarbeitung (Art. 32).',
    en: 'Write restriction of processing (Art. 18 GDPR), controller (Art. 4(7)), processing on behalf (Art. 28), records of processing activities (Art. 30) or security of processing (Art. 32).',
  },
  source: 'Art. 4, 18, 28, 30, 32, 94 DSGVO',
  find: (doc) =>
    hitsOf(
      doc,
      /\bsperr(?:ung|en) (?:der |ihrer |seiner |von |dieser |personenbezogene[rn] )*(?:personenbezogenen )?daten|(?:berichtigung|loeschung),? (?:und|oder|bzw\.|sowie|&)? ?sperrung|sperrung,? (?:und|oder|bzw\.|sowie|&)? ?(?:loeschung|berichtigung)|berichtigung, sperrung|loeschung, sperrung|\bdaten (?:werden|sind) (?:dann |anschliessend )?(?:gesperrt|zu sperren)|\bwerden (?:die|ihre|diese) daten (?:\w+ ){0,3}gesperrt|gesperrt (?:oder|und|bzw\.) geloescht|geloescht (?:oder|und|bzw\.) gesperrt|\bverantwortlichen? stellen?\b|\bauftragsdatenverarbeit\w+|\bverfahrensverzeichnis\w*|§§? ?(?:9|11|28|4[a-g])\b[^.§]{0,20} ?bdsg|anlage zu § ?9|richtlinie 95\/46|directive 95\/46|\bdata protection act 1998|\b(?:correction|rectification|deletion|erasure),? (?:and |or )?blocking\b|\bblocking,? (?:and|or)? ?(?:of (?:your |the )?(?:personal )?data|erasure|deletion|correction)|\bresponsible body\b|\bcommissioned data processing\b|section (?:9|11|28) (?:of the )?(?:bdsg|federal data protection act)/g,
      ({ text }, match) => !(church.test(text) || (formerly.test(text) && !/sperr/.test(match[0]))),
    ).map((hit) => {
      const found = doc.text.slice(hit.start, hit.end);
      const mend = plain[found];
      return mend ? { ...hit, replacement: mend } : hit;
    }),
};

const plain: Record<string, string> = {
  auftragsdatenverarbeitung: 'Auftragsverarbeitung',
  auftragsdatenverarbeiter: 'Auftragsverarbeiter',
  verfahrensverzeichnis: 'Verzeichnis von Verarbeitungstätigkeiten',
  'responsible body': 'controller',
  'commissioned data processing': 'processing on behalf',
};

/** L35. */
const disputePlatform: Lint = {
  id: 'L35',
  severity: 'warning',
  message: {
    de: 'Die Plattform der EU zur Online-Streitbeilegung ist seit dem 20. Juli 2025 geschlossen.',
    en: 'The platform of the EU for online dispute resolution has been closed since 20 July 2025.',
  },
  proposal: {
    de: 'Streichen Sie den Verweis auf die Plattform.',
    en: 'Remove the reference to the platform.',
  },
  source: 'Verordnung (EU) 2024/3228',
  find: (doc) =>
    hitsOf(
      doc,
      /(?:https?:\/\/)?(?:www\.)?(?:webgate\.)?ec\.europa\.eu\/(?:consumers\/)?odr\S*|\bos-plattform\b|plattform (?:der eu |der europaeischen (?:kommission|union) )?(?:zur|fuer(?: die)?) (?:aussergerichtlichen )?online-?\s?streitbeilegung|online-?\s?streitbeilegungs-?plattform|\bodr[ -]platform\b|online dispute resolution(?: \(odr\))? platform|platform for (?:the )?(?:out-of-court )?online dispute resolution/g,
      ({ text }) =>
        !/geschlossen|eingestellt|abgeschaltet|nicht mehr|existierte|closed|discontinued|shut down|no longer|ceased/.test(
          text,
        ),
    ),
};

export const formerLawLints = [ttdsg, tmg, oldTerms, disputePlatform];
