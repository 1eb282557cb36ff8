import { isInEea } from '../../law/index.ts';
import type { Doc, Sentence } from './document.ts';
import type { Hit, Lint } from './finding.ts';
import { sentenceHits } from './hits.ts';
import { negated } from './words.ts';

const noProvider =
  /(?:kein\w*|ohne|nicht) (?:\w+ ){0,4}(?:extern\w*|fremd\w*|dritt\w*) (?:\w+ ){0,2}(?:dienstleister\w*|anbieter\w*|dienste?n?|auftragsverarbeiter\w*|stellen|unternehmen|firmen)|(?:kein\w*|ohne) (?:\w+ ){0,3}(?:auftragsverarbeiter\w*|dienstleister\w*|subunternehmer\w*)|(?:an|mit) (?:\w+ ){0,2}dritten? (?:\w+ ){0,4}(?:nicht|niemals)|kein(?:e|erlei)? (?:weitergabe|uebermittlung|offenlegung) (?:\w+ ){0,4}an (?:\w+ ){0,2}(?:dritte|andere|externe)|geben (?:wir )?(?:\w+ ){0,4}(?:nicht|niemals|keine \w+) (?:\w+ ){0,2}an dritte|alles (?:\w+ ){0,3}im eigenen haus|ausschliesslich (?:\w+ ){0,3}(?:selbst|eigene\w* (?:server|mitarbeiter|haus))|no (?:\w+ ){0,2}(?:external|third[- ]party|outside) (?:\w+ )?(?:providers?|processors?|service providers?|services|vendors?|companies)|(?:not|never) (?:\w+ ){0,4}(?:share|pass|disclose|transfer|give)\w* (?:\w+ ){0,6}(?:third part|external|anyone else|other compan)|without (?:\w+ ){0,3}(?:external|third[- ]party) (?:\w+ )?(?:providers?|services?|processors?)|no (?:data )?processors? (?:are|is) (?:used|involved|engaged)|do not (?:use|engage|employ) (?:any )?(?:external|third[- ]party|sub-?\s?)? ?(?:service )?(?:providers|processors|contractors)/;
const legalForm = String.raw`(?:gmbh|ag|kg|ug|inc|ltd|llc|corp|b\.v|bv|s\.a|se|oy|s\.r\.l|sarl|limited|pty)\b`;
const provider = new RegExp(
  String.raw`(?:auftragsverarbeiter\w*|dienstleister\w*|rechenzentrum\w*|hoster\w*|hosting\w*|anbieter\w*|cloud\w*|processors?|providers?|data cent(?:re|er)s?|vendors?)[^.\n]{0,90}${legalForm}|${legalForm}[^\n]{0,60}(?:auftragsverarbeiter|dienstleister|in unserem auftrag|processor|on our behalf|hosts? |hostet|betreibt)|gehostet (?:\w+ ){0,3}(?:bei|von|durch|in der cloud)|(?:hosted|operated|run|processed) (?:\w+ ){0,2}(?:by|with|at) (?!us\b|our (?:own|selves))|(?:wir|unser\w*) (?:nutzen|setzen|verwenden|beauftragen|bedienen)[^.\n]{0,60}(?:dienstleister|auftragsverarbeiter|anbieter|hoster|software der|dienst der|dienst von)|(?:auftragsverarbeiter|dienstleister|processors?|providers?) (?:sind|ist|are|is):?\s?\w|(?:we|our) (?:use|rely on|engage|employ|commission)[^.\n]{0,60}(?:provider|processor|vendor|service of)|ein(?:en|es)? (?:\w+ )?(?:rechenzentrum\w*|hosting-?\s?anbieter\w*|dienstleister\w*|auftragsverarbeiter\w*) (?:\w+ ){0,5}(?:beauftragt|eingesetzt|betreibt|betrieben)`,
);

const isNo = (text: string) => noProvider.test(text);

/** A sentence that denies is no evidence against itself. */
const affirms = (doc: Doc, pattern: RegExp, not: Sentence) =>
  doc.sentences.find(({ text, index }) => index !== not.index && pattern.test(text) && !negated.test(text));

/** L15. */
const externalProviders: Lint = {
  id: 'L15',
  severity: 'error',
  message: {
    de: 'Der Satz widerspricht den Empfängern, die an anderer Stelle genannt sind.',
    en: 'The sentence contradicts the recipients that are named elsewhere.',
  },
  proposal: {
    de: 'Streichen Sie den Satz und nennen Sie die Dienstleister als Auftragsverarbeiter.',
    en: 'Remove the sentence and name the providers as processors.',
  },
  source: 'Art. 13 Abs. 1 Buchst. e DSGVO',
  find: (doc, { facts }) =>
    sentenceHits(
      doc,
      (sentence) =>
        isNo(sentence.text) &&
        !/ohne ihre (?:\w+ )?(?:einwilligung|zustimmung)|without your|ausser|es sei denn|soweit nicht|unless|except|other than|werbezweck|for advertising|zu werbe/.test(
          sentence.text,
        ) &&
        ((facts?.recipients.length ?? 0) > 0 || affirms(doc, provider, sentence) !== undefined),
      noProvider,
    ).map((hit): Hit => {
      const count = facts?.recipients.length ?? 0;
      return count === 0
        ? hit
        : {
            ...hit,
            message: {
              de: `Der Satz widerspricht den ${count} Empfängern, die im Verzeichnis stehen.`,
              en: `The sentence contradicts the ${count} recipients in the register.`,
            },
          };
    }),
};

const inGermanyOnly =
  /(?:ausschliesslich|nur|allein|einzig) (?:\w+ ){0,6}(?:in deutschland|innerhalb deutschlands|auf deutschen servern|auf servern in deutschland|in deutschen rechenzentren|in einem deutschen rechenzentrum)|(?:verlassen|verlaesst) (?:\w+ ){0,3}deutschland (?:\w+ ){0,2}nicht|(?:only|exclusively|solely) (?:\w+ ){0,6}(?:in|within) germany|(?:in|within) germany (?:only|exclusively)|(?:never|not) leaves? germany|german servers only/;
const noThird =
  /(?:kein\w*|nicht|ohne) (?:\w+ ){0,8}(?:drittl(?:a|ae)nd\w*|drittstaat\w*)|drittl(?:a|ae)nd\w* (?:\w+ ){0,6}(?:nicht|findet nicht|erfolgt nicht)|(?:ausschliesslich|nur|allein) (?:\w+ ){0,6}(?:in(?:nerhalb)? der (?:eu|europaeischen union)|im (?:ewr|europaeischen wirtschaftsraum)|innerhalb des (?:ewr|europaeischen wirtschaftsraums?))|(?:eu|ewr|europaeische union|europaeischen wirtschaftsraum) (?:\w+ ){0,3}nicht verlassen|verlassen (?:\w+ ){0,3}(?:die eu|den ewr|die europaeische union) (?:\w+ ){0,2}nicht|(?:no|not|never|without) (?:\w+ ){0,8}third countr|(?:only|exclusively|solely) (?:\w+ ){0,6}(?:in|within) the (?:eu|european union|eea|european economic area)|(?:not|never) (?:\w+ ){0,5}(?:outside|leave) (?:of )?the (?:eu|european union|eea|european economic area)/;
const thirdCountry: readonly [RegExp, { de: string; en: string }][] = [
  [
    /\busa\b|\bu\.s\.a?\.?|\bus-(?:amerikanisch\w*|unternehmen|anbieter|server|based|company|provider)|vereinigte[nr]? staaten(?: von amerika)?|united states|kalifornien|california|delaware|seattle|san francisco|\binc\.?\b|\bllc\b|\bcorp\b/,
    { de: 'USA', en: 'the USA' },
  ],
  [
    /vereinigte[sn]? koenigreich|grossbritannien|united kingdom|\bgreat britain|\blondon\b/,
    { de: 'das Vereinigte Königreich', en: 'the United Kingdom' },
  ],
  [/\bindien\b|\bindia\b|bangalore|mumbai/, { de: 'Indien', en: 'India' }],
  [/\bisrael\b/, { de: 'Israel', en: 'Israel' }],
  [/\bkanada\b|\bcanada\b/, { de: 'Kanada', en: 'Canada' }],
  [/\bschweiz\b|\bswitzerland\b|\bzuerich\b/, { de: 'die Schweiz', en: 'Switzerland' }],
  [
    /\bchina\b|\bhong ?kong\b|\bsingapur\b|\bsingapore\b|\bjapan\b|\baustralien\b|\baustralia\b|\bphilippin\w+|\bbrasilien\b|\bbrazil\b|\bukraine\b|\bserbien\b|\bserbia\b|\btuerkei\b|\bturkey\b|\brussland\b|\brussia\b/,
    { de: 'ein Drittland', en: 'a third country' },
  ],
  [
    /\bgoogle (?:analytics|workspace|cloud|fonts|llc)|\bamazon web services|\baws\b(?! europe)|\bmailchimp\b|\bzendesk\b|\bfreshdesk\b|\bhubspot\b|\bsalesforce\b|\bcloudflare\b|\bsendgrid\b|\bslack\b|\bintercom\b|\bzoom\b/,
    { de: 'einen Anbieter in den USA', en: 'a provider in the USA' },
  ],
];
const abroad: readonly [RegExp, { de: string; en: string }][] = [
  ...thirdCountry,
  [
    /\birland\b|\bireland\b|\bdublin\b|\bniederlande\w*|\bnetherlands\b|amsterdam|\bfrankreich\b|\bfrance\b|\bparis\b|\bluxemburg\b|\bluxembourg\b|\bpolen\b|\bpoland\b|\bfinnland\b|\bfinland\b|\bhelsinki\b|\boesterreich\b|\baustria\b|\bschweden\b|\bsweden\b/,
    { de: 'einen anderen Staat der EU', en: 'another country of the EU' },
  ],
];
const sends =
  /uebermittl|uebertrag|verarbeit|gespeichert|speicher|gehostet|hosting|server|rechenzentr|sitz|dienst|anbieter|nutzen|einsatz|empfaenger|dienstleister|verwenden|transfer|process|stor|host|provider|recipient|located|use |uses |based|inc\b|llc/;
/** The seat of a court or of the person who reads is no recipient. */
const aside =
  /sollte|wuerden|falls|wenn sie|gericht|aufsichtsbehoerde|would|should|if you|court|authority|kunden (?:in|aus)|customers (?:in|from)/;

/** L16. */
const countries: Lint = {
  id: 'L16',
  severity: 'error',
  message: {
    de: 'Der Satz widerspricht einer Übermittlung, die an anderer Stelle steht.',
    en: 'The sentence contradicts a transfer that stands elsewhere.',
  },
  proposal: {
    de: 'Streichen Sie den Satz, und nennen Sie Land, Empfänger und was die Übermittlung erlaubt.',
    en: 'Remove the sentence, and name the country, the recipient and what allows the transfer.',
  },
  source: 'Art. 13 Abs. 1 Buchst. f DSGVO',
  find: (doc, { facts }) =>
    doc.sentences.flatMap((sentence): Hit[] => {
      const strict = inGermanyOnly.exec(sentence.text);
      const match = strict ?? noThird.exec(sentence.text);
      if (!match) return [];
      if (/ohne ihre|without your|nur (?:dann|wenn)|only if|\bsofern|\bsoweit|unless|es sei denn/.test(sentence.text))
        return [];
      const country = contradicted(doc, sentence, strict ? abroad : thirdCountry) ?? recorded(facts, strict !== null);
      if (!country) return [];
      const start = sentence.start + match.index;
      return [
        {
          start,
          end: start + match[0].length,
          message: {
            de: `Der Satz widerspricht anderem: Genannt ist auch ${country.de}.`,
            en: `The sentence contradicts something else: ${country.en} is named too.`,
          },
        },
      ];
    }),
};

function contradicted(doc: Doc, statement: Sentence, places: typeof abroad) {
  for (const { text, index } of doc.sentences) {
    if (
      index === statement.index ||
      negated.test(text) ||
      aside.test(text) ||
      !sends.test(doc.around(doc.sentences[index]!, 1, 0))
    )
      continue;
    const place = places.find(([pattern]) => pattern.test(text));
    if (place) return place[1];
  }
  return undefined;
}

function recorded(facts: { recipients: readonly { country: string }[] } | undefined, germanyOnly: boolean) {
  const found = facts?.recipients.find(({ country }) => (germanyOnly ? country !== 'DE' : !isInEea(country)));
  if (!found) return undefined;
  const name = (language: string) =>
    new Intl.DisplayNames([language], { type: 'region' }).of(found.country) ?? found.country;
  return { de: name('de'), en: name('en') };
}

export const contradictionLints = [externalProviders, countries];
