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
  country: 'DE' | 'AT' | 'CH';
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
const isNobody = /^(?:z\. ?hd\.|c\/o|vertreten|represented|geschäftsführ)/i;
const labelBefore = /^[\p{L} ()-]{3,60}:\s+/u;

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
  ['controller', /verantwortlich|betreiber|anbieter|controller|responsible|operator of/g],
];
const lookBack = 500;
const officeReach = 160;

/** Every postal address of the text with its owner. */
export function addressBlocks({ text, doc }: Source): Block[] {
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
    const country =
      prefix?.startsWith('A') || (!prefix && postalCode.length === 4) ? 'AT' : prefix === 'CH' ? 'CH' : 'DE';
    const { end, email, phone } = readTail(text, match.index + whole.length);
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
  for (const piece of pieces.slice(0, -1).reverse().slice(0, 3)) {
    const stripped = piece.text.replace(labelBefore, '');
    const name = legalForms.test(stripped) ? companyIn(stripped) : stripped;
    if (!legalForms.test(name) && (label.test(piece.text) || isNobody.test(name))) continue;
    if (name.length > 150 || !/^[A-ZÄÖÜ0-9]/u.test(name)) return undefined;
    return {
      start: piece.start + piece.text.indexOf(name),
      name,
      legalForm: legalForms.exec(name)?.[1] ?? '',
      street: street.text,
    };
  }
  return { start: street.start, name: '', legalForm: '', street: street.text };
}

/** Of `Verantwortlich ist die Möwe IT GmbH` only the company. */
const companyIn = (text: string): string => text.replace(/^.*\b(?:ist|is) (?:die |der |das |the )?/u, '');

/** E-mail and telephone behind the place, up to the next paragraph. */
function readTail(text: string, from: number) {
  const rest = text.slice(from, from + 260);
  const next = /\n\s*\n|(?<![\d.])\d{5}[ ][A-ZÄÖÜ]/u.exec(rest);
  const tail = next === null ? rest : rest.slice(0, next.index);
  const [mail] = emailsIn(tail);
  const phone = /(?:Tel(?:efon)?|Phone|Fon)\.?:? ?([+(0][\d ()/.-]{5,24}\d)/i.exec(tail);
  const ends = [mail && mail.at + mail.email.length, phone && phone.index + phone[0].length].filter(
    (one) => one !== undefined && one !== null,
  );
  return {
    end: Math.min(text.length, from + Math.max(0, ...(ends as number[]))),
    email: mail?.email ?? '',
    phone: phone?.[1]?.trim() ?? '',
  };
}
