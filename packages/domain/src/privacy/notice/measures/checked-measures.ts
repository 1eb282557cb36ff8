import type { Claim, MeasureCheck, MeasureGroup } from '@redlich/contract';
import type { NoticeFacts } from '../facts.ts';
import type { Words as NoticeWords } from '../texts/index.ts';

type Facts = Pick<NoticeFacts, 'scheme' | 'factorRoles' | 'keepsReadAccesses' | 'protection'>;

/** A measure of the product itself: said in the notice while its check holds, and never when it does not. */
export interface CheckedMeasure {
  kind: MeasureCheck;
  group: MeasureGroup;
  control: 'K24' | 'K25' | 'K34' | 'K39';
  statement: (facts: Facts) => Claim['statement'];
  say: (words: NoticeWords, facts: Facts) => string;
  look: (facts: Facts) => { holds: boolean; evidence: { de: string; en: string } };
}

const found = (holds: boolean, de: string, en: string) => ({ holds, evidence: { de, en } });
const counted = (count: number, de: string, en: string) => found(count === 0, `${count} ${de}`, `${count} ${en}`);

const builtInRoles: ReadonlySet<string> = new Set(['admin', 'agent', 'dpo', 'customer']);
/** Roles of the tenant's own have names that mean nothing to readers. */
const namedRoles = ({ factorRoles }: Facts) => factorRoles.filter((role) => builtInRoles.has(role)).sort();

/** In the order of the notice. */
export const checkedMeasures: readonly CheckedMeasure[] = [
  {
    kind: 'tls',
    group: 'confidentiality',
    control: 'K25',
    statement: ({ scheme }) => ({ scheme }),
    say: ({ keeping }) => keeping.tls,
    look: ({ scheme }) =>
      found(scheme === 'https', `Seiten werden über ${scheme} ausgeliefert`, `pages are served over ${scheme}`),
  },
  {
    kind: 'passwords',
    group: 'confidentiality',
    control: 'K34',
    statement: () => ({ passwordsHashed: true }),
    say: ({ keeping }) => keeping.passwords,
    look: ({ protection }) =>
      counted(
        protection.unhashedPasswords,
        'Kennwörter ohne Argon2-Prüfwert gefunden',
        'passwords without an Argon2 hash found',
      ),
  },
  {
    kind: 'secrets',
    group: 'confidentiality',
    control: 'K24',
    statement: () => ({ secretsSealed: true }),
    say: ({ keeping }) => keeping.secrets,
    look: ({ protection }) =>
      counted(protection.unsealedSecrets, 'unverschlüsselte Geheimnisse gefunden', 'unsealed secrets found'),
  },
  {
    kind: 'guessing',
    group: 'confidentiality',
    control: 'K39',
    statement: () => ({ loginsLimited: true }),
    say: ({ keeping }) => keeping.guessing,
    look: () =>
      found(
        true,
        '5 Anmeldeversuche in 15 Minuten je Zugang, fest eingebaut',
        '5 logins in 15 minutes for an account, built in',
      ),
  },
  {
    kind: 'separation',
    group: 'confidentiality',
    control: 'K24',
    statement: () => ({ rowSecurity: true }),
    say: ({ keeping }) => keeping.separation,
    look: ({ protection }) =>
      counted(
        protection.unprotectedTables,
        'Tabellen ohne erzwungene Trennung gefunden',
        'tables without enforced separation found',
      ),
  },
  {
    kind: 'factors',
    group: 'confidentiality',
    control: 'K24',
    statement: (facts) => ({ factorRoles: namedRoles(facts) }),
    say({ keeping }, facts) {
      const roles = namedRoles(facts).map((role) => keeping.factorRoles[role] ?? role);
      return roles.length > 0 ? keeping.factors(roles) : keeping.factorsNone;
    },
    look: (facts) => {
      const roles = namedRoles(facts);
      return roles.length > 0
        ? found(true, `verlangt für: ${roles.join(', ')}`, `required for: ${roles.join(', ')}`)
        : found(false, 'für keine Rolle verlangt', 'required for no role');
    },
  },
  {
    kind: 'reading',
    group: 'integrity',
    control: 'K24',
    statement: () => ({ readAccessLog: true }),
    say: ({ keeping }) => keeping.readAccesses,
    look: ({ keepsReadAccesses }) =>
      keepsReadAccesses
        ? found(true, 'Leseprotokoll eingeschaltet', 'log of reading switched on')
        : found(false, 'Leseprotokoll ausgeschaltet', 'log of reading switched off'),
  },
  {
    kind: 'checksums',
    group: 'integrity',
    control: 'K24',
    statement: () => ({ filesSummed: true }),
    say: ({ keeping }) => keeping.checksums,
    look: ({ protection }) =>
      protection.filesSummed
        ? found(true, 'die Datenbank nimmt keine Datei ohne SHA-256 an', 'the database takes no file without SHA-256')
        : found(false, 'Dateien ohne Prüfsumme sind möglich', 'files without a checksum are possible'),
  },
  {
    kind: 'versions',
    group: 'review',
    control: 'K24',
    statement: () => ({ versionsSupported: true }),
    say: ({ keeping }) => keeping.versions,
    look: ({ protection: { versions, ended } }) =>
      ended.length === 0
        ? found(true, `in Pflege: ${versions.join(', ')}`, `maintained: ${versions.join(', ')}`)
        : found(false, `nicht mehr in Pflege: ${ended.join(', ')}`, `no longer maintained: ${ended.join(', ')}`),
  },
];
