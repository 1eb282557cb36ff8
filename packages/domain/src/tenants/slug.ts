import { slugSchema } from '@redlich/contract';

/** Names that the platform keeps: its own hosts, what mail and web standards use, and what would mislead people. */
const reserved = new Set(
  `abuse account accounts admin administrator api app apps assets auth autoconfig autodiscover billing blog cdn console
  dashboard demo dev dns docs download email files ftp help helpdesk host hostmaster imap info internal intern login mail
  mailer-daemon marketing mobile mta-sts mx news noc no-reply noreply ns ns1 ns2 office operator ops pop pop3 portal
  postmaster preview privacy proxy public redlich register root sales secure security server shop signup sign-up sftp
  smtp ssh ssl sso staging static status store support system team test tests tls tools update uucp vpn web webmail
  webmaster wiki www www1 www2`.split(/\s+/),
);

export type SlugProblem = 'malformed' | 'reserved';

/** What speaks against a slug by itself, whoever has it. */
export function slugProblem(slug: string): SlugProblem | undefined {
  if (!slugSchema.safeParse(slug).success) return 'malformed';
  // Names written in Punycode look like others to a reader.
  return reserved.has(slug) || slug.startsWith('xn-') ? 'reserved' : undefined;
}

const legalForms =
  /\b(gmbh\s*&\s*co\.?\s*kg(aa)?|gmbh|mbh|g?ug(\s*\(haftungsbeschränkt\))?|haftungsbeschränkt|ag|kgaa|kg|ohg|gbr|e\.?\s?k\.?|e\.?\s?v\.?|e\.?\s?g\.?|se|sàrl|sarl|ltd\.?|limited|inc\.?|llc|plc|gesmbh|ges\.m\.b\.h\.?|partg(\s?mbb)?)(?![\p{L}\d])/giu;
const letters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ł: 'l',
};

/** An address made from a company's name, without its legal form; empty where nothing usable is in it. */
export function slugFrom(company: string): string {
  const words = company
    .toLowerCase()
    .replace(legalForms, ' ')
    .replace(/[äöüßæøåœł]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’´`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 40) break;
    slug = longer;
  }
  return slug || (words[0] ?? '').slice(0, 40);
}

/** Other addresses close to a wish, in the order they should be tried. */
export function alternatives(slug: string): string[] {
  const base = slug.slice(0, 32).replace(/-+$/, '');
  if (!base) return [];
  const endings = ['it', 'service', 'help', 'desk', '2', '3', '4', '5', '6', '7', '8', '9'];
  return [slug, ...endings.map((ending) => `${base}-${ending}`)].filter((candidate) => !slugProblem(candidate));
}
