import { knownTools } from '../lints/known-tools.ts';
import { negated } from '../lints/words.ts';
import type { Sentence } from '../lints/document.ts';
import type { Source } from './source.ts';

export interface Company {
  name: string;
  start: number;
  end: number;
  quote: string;
  role: 'processor' | 'controller';
  /** ISO 3166-1 alpha-2; empty where the sentence does not say. */
  country: string;
  mechanism: '' | 'adequacy' | 'dpf' | 'scc';
}

/** Said of somebody who no longer or never receives anything. */
const over =
  /verzicht|\bstatt\b|anstelle|eingestellt|frueher|ehemals|bis (?:ende )?20\d\d|stopped|instead of|formerly|until 20\d\d|used to/;

const gives =
  /auftragsverarbeit|dienstleister|hosting|gehostet|betrieben (?:von|durch|bei)|empfaenger|weitergegeben|uebermittel|setzen wir|nutzen wir|verwenden wir|einsatz von|processor|hosted|recipient|provider|passed on|transfer|we use|shared with/;
const controllers = /steuerberat|rechtsanw|inkasso|eigene[rnm]? verantwort|tax adviser|lawyer|as a controller/;
const company =
  /(?<![\p{L}\d])((?:[A-ZÄÖÜ0-9][\p{L}\d&.+-]*[ ](?:&[ ])?){1,6}(?:GmbH & Co\. ?KG|UG \(haftungsbeschränkt\)|GmbH|AG|SE|KG|Inc\.|LLC|Ltd\.?|Limited|B\.V\.|S\.à r\.l\.|S\.A\.))(?![\p{L}\d])/gu;

/** German nouns are written large too: what stands before a name is not a part of it. */
const notItsName =
  /^(?:(?:unser\w*|der|die|das|den|dem|ein\w*|als|bei|von|vom|zum|zur|mit|an|auftragsverarbeiter\w*|unterauftragsverarbeiter\w*|dienstleister\w*|it-dienstleister\w*|anbieter\w*|hoster\w*|hosting\w*|hosting-\w+|partner\w*|empfänger\w*|firma|unternehmen\w*|provider\w*|our|the|a|an|processors?|recipients?|company|by|to|we|steuerberater|mail)[ ])+/i;

const countries: readonly [string, RegExp][] = [
  ['US', /\busa\b|vereinigte\w* staaten|united states/],
  ['IE', /irland|ireland/],
  ['DE', /deutschland|germany/],
  ['AT', /oesterreich|austria/],
  ['CH', /schweiz|switzerland/],
  ['NL', /niederland|netherlands/],
  ['LU', /luxemb/],
  ['GB', /vereinigtes koenigreich|grossbritannien|united kingdom/],
];

const countryOf = (text: string) => countries.find(([, words]) => words.test(text))?.[0] ?? '';
const mechanismOf = (text: string): Company['mechanism'] => {
  if (/data privacy framework|\bdpf\b/.test(text)) return 'dpf';
  if (/standardvertragsklausel|standard contractual clause|standarddatenschutzklausel/.test(text)) return 'scc';
  return /angemessenheitsbeschluss|adequacy decision/.test(text) ? 'adequacy' : '';
};

/** Who receives data, in sentences that say so; `except`: the controller's own name. */
export function companiesIn(source: Source, except: string): Company[] {
  const { text, doc } = source;
  const found = new Map<string, Company>();
  const add = (name: string, sentence: Sentence) => {
    const key = name.toLowerCase();
    if (found.has(key) || negated.test(sentence.text) || over.test(sentence.text) || key === except.toLowerCase())
      return;
    // What follows belongs to it as far as the next company does not begin.
    const context = doc.around(sentence, 0, 1);
    found.set(key, {
      name,
      ...source.original(sentence),
      role: controllers.test(sentence.text) ? 'controller' : 'processor',
      country: countryOf(sentence.text) || (negated.test(context) ? '' : countryOf(context)),
      mechanism: mechanismOf(sentence.text) || mechanismOf(context),
    });
  };
  for (const sentence of doc.sentences) {
    if (!gives.test(sentence.text)) continue;
    const { start, end } = doc.toOriginal(sentence);
    for (const [written] of text.slice(start, end).matchAll(company))
      add(written.trim().replace(notItsName, ''), sentence);
  }
  for (const [name, pattern] of knownTools)
    for (const { sentence } of doc.find(pattern)) {
      const isNamed = [...found.keys()].some((key) => key.includes(name.toLowerCase().split(' ')[0]!));
      if (!isNamed && gives.test(sentence.text)) add(name, sentence);
    }
  return [...found.values()];
}
