import { countryOf, type Country } from './country.ts';
import { emailsIn, type Source } from './source.ts';

/** Whose address it is, told by the words before it. */
export type Owner = 'controller' | 'dpo' | 'authority' | 'processor' | 'unknown';

export interface Block {
  owner: Owner;
  /** UTF-16 offsets of the whole block. */
  start: number;
  end: number;
  name: string;
  legalForm: string;
  street: string;
  postalCode: string;
  city: string;
  /** Empty where nothing tells it. */
  country: Country | '';
  email: string;
  phone: string;
}

const place =
  /(?<![\d.])(?:(D|DE|A|AT|CH)-)?(\d{4,5})[ \u00a0]([A-ZÄÖÜ][\p{L}.-]+(?:[ /](?:am|an der|im|in|bei|ob|vor der)[ ][A-ZÄÖÜ][\p{L}-]+|[ ](?:\([\p{L} ]+\)|[A-ZÄÖÜ][\p{L}-]+(?=[\n,;.]|$)))?)/gu;
const withNumber = /^\p{L}[\p{L}\d .'’-]{2,80} ?\d{1,4} ?[a-z]?(?:[-–/]\d{1,4}[a-z]?)?$/u;
const legalForms =
  /(?:^| )(GmbH & Co\. ?KG|UG \(haftungsbeschränkt\)|gGmbH|GmbH|AG & Co\. ?KG|AG|KG|OHG|GbR|e\. ?K\.|e\. ?V\.|eG|SE|Ges\.m\.b\.H\.)$/;
const label =
  /^(?:[\p{L} -]*(?:verantwortlich|anschrift|adresse|kontakt|angaben|name|betreiber|anbieter|controller|address|contact|responsible|operator|processor|verarbeiter|hosting|beauftragte)[\p{L} ()-]*):?$/iu;
/** Who stands for a company is not the company. */
const isNobody = /^(?:z\. ?hd\.|c\/o|vertreten|represented|geschäftsführ|managing director|vorstand|geschäftsleitung)/i;
/** A sole trader's own name, behind the one of the shop. */
const isOwner =
  /^(?:inhaber(?:in)?|inh\.|einzelunternehmer(?:in)?|proprietor|owner|sole trader)(?:[ :]+(?:ist|is))?[ :]+/iu;
const labelBefore = /^(?:\(?\d{1,2}[.)] ?)?[\p{L} -]{3,60}(?:\([\p{L} -]*\))?:\s+/u;

const owners: readonly [Owner, RegExp][] = [
  [
    'authority',
    /aufsichtsbeh|(?:hessische|saechsische|berliner|hamburgische)\w* (?:\w+ )?(?:datenschutz)?-?\s?beauftragt|landesbeauftragt|bundesbeauftragt|landesamt fuer datenschutz|landeszentrum|datenschutzzentrum|datenschutzbehoerde|beschwerde|supervisory|commissioner|complaint|lodge/g,
  ],
  ['dpo', /datenschutzbeauftragt|data protection officer|\bdpo\b/g],
  [
    'processor',
    /auftragsverarbeit|dienstleister|hosting|gehostet|rechenzentrum|empfaenger|processor|hosted by|provider|recipient/g,
  ],
  [
    'controller',
    /verantwortlich|betreiber|anbieter|controller|responsible|operator of|wer wir sind|who we are|\b(?:wir sind|we are) (?=[^\n]{1,80}\b(?:gmbh|ug|kg|ag|ohg|gbr|e\. ?k\.))/g,
  ],
];
const lookBack = 500;
const officeReach = 160;

/** Every postal address of the text with its owner. */
export function addressBlocks(source: Source): Block[] {
  const { text, doc } = source;
  const marks = owners.flatMap(([owner, pattern]) =>
    doc.find(pattern).map(({ span }) => ({ owner, at: doc.toOriginal(span).start })),
  );
  const found = [...text.matchAll(place)].flatMap((match): Block[] => {
    const [whole, prefix, postalCode = '', city = ''] = match;
    const head = readHead(text, match.index);
    if (head === undefined) return [];
    const before = marks.filter(({ at }) => at < match.index && at > head.start - lookBack);
    // Offices of the states are called data protection officers too.
    const office = before.find(({ owner, at }) => owner === 'authority' && at > head.start - officeReach);
    const nearest = office ?? before.sort((a, b) => b.at - a.at)[0];
    const { end, email, phone, tail } = readTail(text, match.index + whole.length);
    const country = countryOf(source, { prefix, postalCode, city, tail });
    return [
      {
        owner: nearest?.owner ?? 'unknown',
        ...head,
        end,
        postalCode,
        city: city.trim(),
        country,
        email,
        phone,
      },
    ];
  });
  return found;
}

/** Name and street in the lines, or between the commas, before the postcode. */
function readHead(text: string, at: number) {
  const from = Math.max(0, at - 300);
  const pieces: { text: string; start: number }[] = [];
  let start = from;
  for (const piece of text.slice(from, at).split(/([\n,;|·])/)) {
    const bare = piece.trim();
    if (bare !== '' && !/^[\n,;|·]$/.test(bare)) pieces.push({ text: bare, start: start + piece.indexOf(bare) });
    start += piece.length;
  }
  const street = pieces.at(-1);
  if (!street || !withNumber.test(street.text)) return undefined;
  let owner: Named | undefined;
  for (const piece of pieces.slice(0, -1).reverse().slice(0, 4)) {
    if (isOwner.test(piece.text)) {
      const name = piece.text.replace(isOwner, '');
      owner = { start: piece.start + piece.text.indexOf(name), name, legalForm: '' };
      continue;
    }
    const stripped = piece.text.replace(labelBefore, '');
    const name = nameIn(stripped);
    if (!legalForms.test(name) && (label.test(piece.text) || isNobody.test(name))) continue;
    if (name.length > 150 || !/^[A-ZÄÖÜ0-9]/u.test(name)) return owner && { ...owner, street: street.text };
    const namedAt = piece.start + piece.text.indexOf(name);
    return { start: namedAt, name, legalForm: legalForms.exec(name)?.[1] ?? '', street: street.text };
  }
  return { ...(owner ?? { start: street.start, name: '', legalForm: '' }), street: street.text };
}

interface Named {
  start: number;
  name: string;
  legalForm: string;
}

/** Of `Gemeinsam Verantwortliche sind die Möwe IT GmbH` and of `und die Möwe IT GmbH` only the name. */
const nameIn = (text: string): string =>
  text
    .replace(/^.*?\b(?:ist|sind|is|are)[ :]+(?:die |der |das |the )?(?=[A-ZÄÖÜ0-9])/u, '')
    .replace(/^(?:fa\.|firma) /iu, '')
    .replace(/^(?:und|sowie|and)[ ](?:die |der |das |the )?(?=[A-ZÄÖÜ0-9])/u, '')
    .replace(isOwner, '')
    .replace(/ ?\((?:inhaber(?:in)?|inh\.|proprietor|owner|einzelunternehmer(?:in)?)[^)]*\)$/iu, '');

/** E-mail and telephone behind the place, up to the next paragraph. */
function readTail(text: string, from: number) {
  const rest = text.slice(from, from + 260);
  const next = /\n\s*\n|(?<![\d.])\d{5}[ ][A-ZÄÖÜ]/u.exec(rest);
  const tail = next === null ? rest : rest.slice(0, next.index);
  const [mail] = emailsIn(tail);
  const phone = /(?:Tel(?:efon)?|Phone|Fon|Call)\.?:? ?([+(0][\d ()/.-]{5,24}\d)/i.exec(tail);
  const ends = [mail && mail.at + mail.email.length, phone && phone.index + phone[0].length].filter(
    (one) => one !== undefined && one !== null,
  );
  return {
    end: Math.min(text.length, from + Math.max(0, ...(ends as number[]))),
    email: mail?.email ?? '',
    phone: phone?.[1]?.trim() ?? '',
    tail,
  };
}
