import { fold } from './fold.ts';
import type { Lint } from './finding.ts';
import { hitsOf, sentenceHits } from './hits.ts';
import { negated } from './words.ts';

const open =
  /\bz\. ?b\.(?![a-z])|\bzum beispiel\b|\bbeispielsweise\b|\busw\.?(?=[\s,;)]|$)|\betc\.?(?=[\s,;)]|$)|\bu\. ?a\.(?= )|\bunter anderem\b|\bund dergleichen\b|\bund aehnliche[sn]?\b|\bim allgemeinen\b|\bin der regel\b|\bgrundsaetzlich\b|\binsbesondere\b|\be\. ?g\.|\bfor example\b|\bfor instance\b|\bsuch as\b|\bincluding but not limited to\b|\bamong (?:other things|others)\b|\band so on\b|\bin general\b|\bgenerally\b|\bin particular\b/g;
const list =
  /(?:\bdaten\b|angaben|\bnamen?\b|adressen?\b|kategorien|empfaenger|dienstleister|auftragsverarbeiter|\bzweck|informationen|\bcookies?\b|\bdata\b|details|categories|recipients|providers|processors|purposes|information|companies|\bnames?\b|address(?:es)?\b)/;
const closes =
  /erheb|erhoben|erfass|verarbeit|speicher|gespeichert|uebermittel|weitergeb|weitergegeben|empfaenger|nutzen|verwend|collect|process|stor|share|disclos|transfer|recipient|use\b|used\b|keep|kept|retain|loesch|delet|eras/;
const advice =
  /\bbitte\b|\bplease\b|keine \w+ daten|sensible|mitgliedstaat|member state|recht(?:e)? auf|\bright\b|widersp|object|beschwer|complain|sie koennen|you (?:can|may)|we ask you|senden sie|besondere\w* kategorien|do not send|kuenftig/;

/** L17. */
const openLists: Lint = {
  id: 'L17',
  severity: 'warning',
  message: {
    de: 'Eine Aufzählung von Daten, Zwecken oder Empfängern bleibt offen.',
    en: 'A list of data, purposes or recipients stays open.',
  },
  proposal: {
    de: 'Zählen Sie vollständig auf, oder nennen Sie die Kategorien.',
    en: 'List them all, or name the categories.',
  },
  source: 'Art. 12 Abs. 1, Art. 13 Abs. 1 DSGVO',
  find: (doc) => hitsOf(doc, open, ({ text }) => list.test(text) && closes.test(text) && !advice.test(text)),
};

const influence =
  /kein(?:en|erlei|e)? (?:\w+ ){0,2}(?:einfluss|kontrolle|einwirkungsmoeglichkeit\w*)(?: \w+){0,3} (?:auf|ueber|darauf|darueber)|(?:auf|ueber) [^.]{3,80} haben wir (?:\w+ )?kein\w* (?:\w+ )?(?:einfluss|kontrolle)|entzieht sich (?:\w+ ){0,2}(?:kontrolle|kenntnis|einfluss)|(?:no|not have (?:any|an)|without (?:any )?|little or no|neither) (?:\w+ )?(?:influence|control)(?: or (?:influence|control))? (?:on|over)|beyond our (?:control|influence)|outside (?:of )?our (?:control|influence)/;
const processor =
  /auftragsverarbeit|dienstleister|hoster|anbieter|rechenzentr|cloud|unterauftrag|processor|provider|vendor|hosting|data cent/;

/** L18. Over links and over own controllers nobody has influence, and to say so is fine. */
const noInfluence: Lint = {
  id: 'L18',
  severity: 'error',
  message: {
    de: 'Auf einen Auftragsverarbeiter haben Sie Einfluss: Er handelt nach Ihrer Weisung. Sonst ist er selbst Verantwortlicher.',
    en: 'You do have influence on a processor: it acts on your instructions. Otherwise it is a controller of its own.',
  },
  proposal: {
    de: 'Beschreiben Sie die Weisungen nach Art. 28 DSGVO, oder nennen Sie den Anbieter als eigenen Verantwortlichen.',
    en: 'Describe the instructions under Art. 28 GDPR, or name the provider as a controller of its own.',
  },
  source: 'Art. 28 Abs. 3 Buchst. a DSGVO',
  find: (doc, { facts }) =>
    sentenceHits(
      doc,
      (sentence) => {
        if (!influence.test(sentence.text)) return false;
        const about = doc.around(sentence, 1, 1);
        // Who is what is known where the register is: a processor by its name, and a controller of its own likewise.
        const names = (role: 'processor' | 'controller') =>
          (facts?.recipients ?? []).some((one) => one.role === role && about.includes(fold(one.name).text));
        if (names('controller') && !names('processor')) return false;
        return (
          (processor.test(about) || names('processor')) &&
          !/\blinks?\b|verlink|linked|fremde\w* (?:seiten|webseiten|inhalte)|external (?:sites|websites|pages)|eigene[rn]? verantwortliche|selbst verantwortlich|controller (?:of its own|in its own right)|separate controller|own controller|independent controller/.test(
            about,
          )
        );
      },
      influence,
    ),
};

/** L20. */
const absolute: Lint = {
  id: 'L20',
  severity: 'warning',
  message: {
    de: 'Sicherheit ohne Einschränkung kann niemand zusagen.',
    en: 'Nobody can promise security without limits.',
  },
  proposal: {
    de: 'Nennen Sie die Maßnahmen: Verschlüsselung der Übertragung, Zugriffsrechte, Sicherungen.',
    en: 'Name the measures: encryption in transit, access rights, backups.',
  },
  source: 'Art. 32 DSGVO',
  find: (doc) =>
    hitsOf(
      doc,
      /\b(?:100 ?%|hundert ?prozent|hundertprozentig\w*|absolut\w*|vollkommen|vollstaendig|voellig|jederzeit|stets|garantiert|maximal|lueckenlos\w*|bestmoeglich\w*) (?:\w+ ){0,2}(?:sicher(?:e[nrs]?|heit)?|geschuetzt\w*|schutz)\b|\b(?:unbefugte[rn]?|fremde[rn]?|missbraeuchliche[rn]?) (?:\w+ ){0,2}zugriff\w* (?:\w+ ){0,4}(?:ausgeschlossen|unmoeglich)|\b(?:hoechste|maximale|absolute|vollstaendige) (?:daten)?sicherheit\b|garantieren (?:wir )?(?:\w+ ){0,4}sicherheit|sicherheit (?:\w+ ){0,5}(?:ist|wird|sind) (?:\w+ ){0,2}garantiert|\b(?:100 ?%|100 per ?cent|completely|fully|absolutely|totally|perfectly|always) (?:secure|safe|protected)\b|guarantees? (?:\w+ ){0,4}(?:security|safety)|\b(?:absolute|complete|total|maximum|highest) (?:\w+ )?(?:security|protection|safety)\b|\b(?:unhackable|military-grade|bank-level|hackersicher\w*|unknackbar\w*)\b|(?:unauthori[sz]ed )?access (?:\w+ ){0,3}(?:is|are) (?:\w+ )?(?:impossible|ruled out|excluded)/g,
      ({ text }) => !negated.test(text) && !/cannot|can not|kann nicht|\bunmoeglich zu garantieren|niemand/.test(text),
    ),
};

/** L32. Who hashes, masks or exchanges a name for a key can still be led back to the person. */
const anonymised: Lint = {
  id: 'L32',
  severity: 'error',
  message: {
    de: 'Hashen, Maskieren und Kürzen machen Daten nicht anonym, nur pseudonym.',
    en: 'Hashing, masking and truncating do not make data anonymous, only pseudonymous.',
  },
  proposal: { de: 'Schreiben Sie „pseudonymisiert“.', en: 'Write “pseudonymised”.' },
  source: 'Art. 4 Nr. 5 DSGVO, Erwägungsgrund 26',
  find: (doc) =>
    hitsOf(
      doc,
      /\banonymisier\w*|\bannonymisier\w*|\banonymi[sz]e[ds]?\b|\banonymi[sz](?:ation|ing)\b|\banonyme?[rsn]?\b|\banonymous(?:ly)?\b/g,
      ({ text }, match) => {
        if (
          !/\bhash\w*|gehasht|gehashed|\bmd5\b|\bsha-?\d|maskier|\bmasked?\b|masking|gekuerzt|kuerzung|verkuerzt|truncat|shorten|letzte[sn]? (?:\w+ )?(?:oktett|stellen|ziffern|block)|last (?:octet|digits|block)|pseudonym|schluesselwert|durch (?:eine )?(?:kennung|nummer|kunden-?\s?nummer|\bid\b) ersetzt|replaced (?:by|with) (?:an? )?(?:identifier|number|id|token|key)|verschluesselt/.test(
            text,
          )
        )
          return false;
        const before = text.slice(0, text.indexOf(match[0]));
        if (/\b(?:nicht|kein\w*|not|no|nor|statt|instead of|rather than|noch nicht)\b[^,;]{0,25}$/.test(before))
          return false;
        if (/keine anonym|nicht anonym|\bnot (?:\w+ ){0,3}anonym|no anonym|kein\w* anonymisierung/.test(text))
          return false;
        return !/anonym\w* (?:oder|or|bzw\.) pseudonym|pseudonym\w* (?:oder|or|bzw\.) anonym/.test(text);
      },
    ).map((hit) => {
      const word = doc.text.slice(hit.start, hit.end);
      const mend = mended[word];
      return mend ? { ...hit, replacement: mend } : hit;
    }),
};
const mended: Record<string, string> = {
  anonymisiert: 'pseudonymisiert',
  anonymisierte: 'pseudonymisierte',
  anonymisierten: 'pseudonymisierten',
  anonymisierter: 'pseudonymisierter',
  anonymisieren: 'pseudonymisieren',
  anonymised: 'pseudonymised',
  anonymized: 'pseudonymized',
  anonymise: 'pseudonymise',
  anonymize: 'pseudonymize',
};

export const wordingLints = [openLists, noInfluence, absolute, anonymised];
