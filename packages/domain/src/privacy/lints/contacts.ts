import { findAuthority } from '../../law/index.ts';
import { fold } from './fold.ts';
import type { Doc } from './document.ts';
import type { Hit, Lint, LintContext } from './finding.ts';
import { firstOf, hitsOf } from './hits.ts';
import { offices, type Office } from './offices.ts';

const garbled =
  /(?<![\w.+-])[\w.+-]{1,64} ?[[({<] ?(?:at|aet|@|bei|klammeraffe) ?[\])}>] ?[\w-]{1,63}(?:(?: ?[[({<] ?(?:dot|punkt|\.) ?[\])}>] ?|\.)[\w-]{1,63}){1,4}|\b[\w.+-]{2,64} (?:at|aet) [\w-]{1,63}(?: (?:dot|punkt) [\w-]{1,63}){1,3}\b|(?<![\w.+-])[\w.+-]{2,64}@[\w-]{1,63} ?[[({] ?(?:dot|punkt) ?[\])}] ?[a-z]{2,}/g;
const placeholder =
  /\bmuster-?(?:firma|mann|frau|stadt|strasse|str\.|hausen|gmbh)\b\w*|\bmax mustermann|\berika mustermann|\bjohn doe\b|\byour company(?: name)? (?:here|gmbh|ltd)|\bacme\b|\[(?:ihr|ihre|name|firma|firmenname|anschrift|adresse|strasse|ort|e-mail|telefon|company|company name|your|address|insert|street|city|phone|bitte|datum)[^\]\n]{0,40}\]|\{\{[^}\n]{1,40}\}\}|\bxxx+\b|lorem ipsum/g;
const elsewhere =
  /(?:verantwortlich\w*|betreiber|anbieter|controller|responsible)[^.\n]{0,90}(?:dem|im|siehe|unserem?|entnehmen|the|our|see|in) (?:unserem |the |our )?(?:impressum|imprint|legal notice)\b/g;
const postal = /\b(?:d-|de-|a-|ch-)?\d{4,5} [a-z][a-z-]{2,}/;
const mail = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;

/** L11. */
const controller: Lint = {
  id: 'L11',
  severity: 'error',
  message: {
    de: 'Kontaktdaten sind verstümmelt; wer sich wenden will, soll sie abschreiben und anklicken können.',
    en: 'Contact details are garbled; whoever wants to write should be able to copy and click them.',
  },
  proposal: {
    de: 'Schreiben Sie Namen, Anschrift und E-Mail-Adresse im Klartext.',
    en: 'Write name, address and e-mail address in plain text.',
  },
  source: 'Art. 12 Abs. 1, Art. 13 Abs. 1 Buchst. a DSGVO',
  find(doc, { whole }) {
    const broken = hitsOf(doc, garbled).map((hit) => withAddress(doc, hit));
    const invented = hitsOf(doc, placeholder).map((hit): Hit => ({
      ...hit,
      message: {
        de: 'Hier steht noch ein Platzhalter aus einer Vorlage.',
        en: 'A placeholder of a template still stands here.',
      },
      proposal: { de: 'Setzen Sie Ihre Angaben ein.', en: 'Put in your own details.' },
    }));
    const referred = hitsOf(doc, elsewhere, (sentence) => !postal.test(doc.around(sentence, 2, 6))).map((hit): Hit => ({
      ...hit,
      message: {
        de: 'Der Verantwortliche ist nicht genannt, nur das Impressum.',
        en: 'The controller is not named, only the legal notice is.',
      },
    }));
    const found = [...broken, ...invented, ...referred];
    if (found.length > 0 || !whole || (postal.test(doc.text) && mail.test(doc.text))) return found;
    const missing = postal.test(doc.text)
      ? {
          de: 'Es fehlt eine E-Mail-Adresse des Verantwortlichen.',
          en: 'An e-mail address of the controller is missing.',
        }
      : { de: 'Es fehlt die Anschrift des Verantwortlichen.', en: 'The postal address of the controller is missing.' };
    return [{ ...(doc.sentences[0] ?? { start: 0, end: 0 }), message: missing }];
  },
};

function withAddress(doc: Doc, hit: Hit): Hit {
  const plain = doc.text
    .slice(hit.start, hit.end)
    .replace(/ ?[[({<] ?(?:at|aet|@|bei|klammeraffe) ?[\])}>] ?| (?:at|aet) /, '@')
    .replaceAll(/ ?[[({<] ?(?:dot|punkt|\.) ?[\])}>] ?| (?:dot|punkt) /g, '.');
  return mail.test(plain) ? { ...hit, replacement: plain } : hit;
}

const officer = /datenschutz-?\s?beauftragte[rnsm]?\b|data protection officer|\bdpo\b/g;
const reachable = new RegExp(
  `${mail.source}|\\b(?:tel|telefon|phone)\\w*[.:]? ?[+(]?\\d|${postal.source}|postanschrift|(?:oben|vorstehend) genannte[nr]? (?:anschrift|adresse|kontakt)|(?:address|contact details) (?:given )?above|https?://`,
);

/** L12. A whole notice that names an officer nobody can reach. Whether one is required only the tenant knows. */
const officerContact: Lint = {
  id: 'L12',
  severity: 'error',
  message: {
    de: 'Ein Datenschutzbeauftragter ist erwähnt, aber nicht, wie er zu erreichen ist.',
    en: 'A data protection officer is mentioned, but not how to reach them.',
  },
  proposal: {
    de: 'Nennen Sie eine E-Mail-Adresse, etwa ein Postfach der Abteilung; der Name ist nicht nötig.',
    en: 'Give an e-mail address, a department mailbox for instance; the name is not needed.',
  },
  source: 'Art. 13 Abs. 1 Buchst. b DSGVO',
  find(doc, { whole }) {
    if (!whole) return [];
    const mentions = doc.find(officer).filter(({ sentence }) => {
      const { text } = sentence;
      // Offices of the states are called the same.
      return !/landes|bundes|bayer|hamburg|berliner|hess|saechs|thuering|beschwerde|aufsicht|behoerde|commissioner|supervisory|federal|state/.test(
        text,
      );
    });
    if (mentions.length === 0) return [];
    if (
      /(?:nicht|kein\w*)[^.\n]{0,60}datenschutzbeauftrag|datenschutzbeauftrag\w*[^.\n]{0,60}(?:nicht|kein)|not (?:required|obliged|need)[^.\n]{0,60}data protection officer|no data protection officer/.test(
        doc.text,
      )
    )
      return [];
    const reached = mentions.some(({ span, sentence }) =>
      reachable.test(doc.text.slice(sentence.start, span.end + 320)),
    );
    return reached ? [] : firstOf(mentions.map(({ span }) => span));
  },
};

/** L24. Another place than the office's own, or another office than the one for the controller's seat. */
const authorityAddress: Lint = {
  id: 'L24',
  severity: 'error',
  message: {
    de: 'Die Anschrift der Aufsichtsbehörde stimmt nicht.',
    en: 'The address of the supervisory authority is not right.',
  },
  proposal: { de: 'Nennen Sie die heutige Anschrift.', en: 'Give the present address.' },
  source: 'Art. 13 Abs. 2 Buchst. d, Art. 55 DSGVO, § 40 BDSG',
  find(doc, context) {
    const found = offices.flatMap((office) => doc.find(office.name).map(({ span }) => ({ office, span })));
    const moved = found.flatMap(({ office, span }) => wrongPlace(doc, office, span));
    return moved.length > 0 ? moved : wrongOffice(doc, found, context);
  },
};

function wrongPlace(doc: Doc, { authority }: Office, span: { start: number; end: number }): Hit[] {
  const after = doc.text.slice(span.end, span.end + 220);
  const place = /\b(\d{4,5}) ([a-z]+(?:[ -][a-z]+)?)/.exec(after);
  const { street, postalCode, city } = authority.address;
  if (!place || place[1] === postalCode) return [];
  const sameCity = fold(city).text.startsWith((place[2] ?? '').split(/[ -]/)[0] ?? '');
  // A post box has a postcode of its own.
  if (sameCity && /postfach|p\.? ?o\.? box/.test(after.slice(0, place.index))) return [];
  const start = span.end + place.index;
  const right = `${authority.name}, ${street}, ${postalCode} ${city}`;
  return [
    {
      start,
      end: start + place[0].length,
      proposal: { de: `Nach dem Verzeichnis: ${right}.`, en: `By the registry: ${right}.` },
    },
  ];
}

function wrongOffice(
  doc: Doc,
  found: { office: Office; span: { start: number; end: number } }[],
  { whole }: LintContext,
): Hit[] {
  const keys = new Set(found.map(({ office }) => office.key));
  const [first] = found;
  if (!whole || !first || keys.size !== 1 || first.office.key === 'DE') return [];
  const seat = /\b(?:d-|de-)?(\d{5}) [a-z]/.exec(doc.text.slice(0, first.span.start));
  const right = seat && findAuthority({ country: 'DE', postalCode: seat[1] ?? '', sector: 'private' });
  if (!right || right.name === first.office.authority.name) return [];
  const { street, postalCode, city } = right.address;
  return [
    {
      ...first.span,
      message: {
        de: 'Für den Sitz des Verantwortlichen ist eine andere Aufsichtsbehörde zuständig.',
        en: 'Another supervisory authority is competent for the seat of the controller.',
      },
      proposal: {
        de: `Nach der Postleitzahl: ${right.name}, ${street}, ${postalCode} ${city}.`,
        en: `By the postcode: ${right.name}, ${street}, ${postalCode} ${city}.`,
      },
    },
  ];
}

export const contactLints = [controller, officerContact, authorityAddress];
