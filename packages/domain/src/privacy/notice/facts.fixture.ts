import {
  featureSchema,
  legalBasisSchema,
  recipientCategorySchema,
  retentionCategorySchema,
  type RetentionCategory,
  type RetentionClass,
  type Activity,
  type AutomatedDecisions,
  type DataCategory,
  type LegalBasis,
  type Recipient,
  type RecipientEvidence,
} from '@redlich/contract';
import { plainShape } from './shape.ts';
import type { NoticeFacts, NoticeRule } from './facts.ts';

const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };
const none = { de: '', en: '' };
const automatedYes: AutomatedDecisions = {
  used: true,
  logic: { de: 'Regeln nach Dringlichkeit.', en: 'Rules by urgency.' },
  significance: { de: 'Ihre Anfrage wartet länger.', en: 'Your request waits longer.' },
  consequences: { de: 'Eine spätere Antwort.', en: 'A later answer.' },
};

/** A purpose that rests on these grounds, each with what belongs to it. */
export const activityOf = (
  id: string,
  purpose: Activity['purpose'],
  grounds: readonly LegalBasis[],
  dataCategories: DataCategory[] = ['closedTickets'],
): Activity => ({
  id,
  purpose,
  bases: grounds.map((basis) => ({
    basis,
    covers: grounds.length > 1 ? { de: `Teil ${basis}`, en: `part ${basis}` } : none,
    interest: basis === 'legitimateInterest' ? { de: 'ein Dienst, der läuft', en: 'a service that runs' } : none,
    duty: basis === 'legalObligation' ? 'DE.voucher' : null,
    statute: none,
  })),
  dataCategories,
  people: ['contacts'],
  features: [...featureSchema.options],
});

const evidenceOf = (id: string, signedOn: string): RecipientEvidence => ({
  id,
  kind: 'processingContract',
  signedOn,
  validUntil: null,
  fileName: 'vertrag.pdf',
  bytes: 1,
  recordedAt: `${signedOn}T10:00:00.000Z`,
});

/** A processor in Germany whose contract is missing, but for what is said otherwise. */
export const recipientOf = (given: Partial<Recipient>): Recipient => ({
  id: 'r',
  name: 'Firma',
  category: 'other',
  role: 'processor',
  purpose: { de: 'Aufgabe', en: 'task' },
  country: 'DE',
  dataCategories: [],
  transferMechanism: null,
  dpfCheckedOn: null,
  clausesOn: null,
  copyPlace: { de: '', en: '' },
  website: null,
  privacyWebsite: null,
  hosts: [],
  evidence: [],
  standing: 'missing',
  activeFrom: null,
  validUntil: null,
  ...given,
});

const ruleOf = (category: RetentionCategory, period: string, more: Partial<NoticeRule> = {}): NoticeRule => ({
  id: `rule-${category}`,
  category,
  class: null,
  period,
  toYearEnd: false,
  start: 'event',
  action: 'purge',
  ...more,
});

const classes: readonly RetentionClass[] = [
  { kind: 'queue', id: 'q', name: 'Abrechnung' },
  { kind: 'tag', id: 'Garantie', name: 'Garantie' },
  { kind: 'organisation', id: 'o', name: 'Lotsen GmbH' },
  { kind: 'contract', id: 'k', name: 'W-17' },
];

export const completeFacts: NoticeFacts = {
  tenantName: 'Möwe IT',
  host: 'moewe.desk.example',
  scheme: 'https',
  registers: {
    controller: { name: 'Möwe IT GmbH', legalForm: 'GmbH', address, email: 'info@moewe.example', phone: '+49 431 123' },
    dpo: { name: '', email: 'datenschutz@moewe.example', address },
    authority: { name: 'Aufsicht', address, email: 'post@aufsicht.example', website: 'https://aufsicht.example' },
    dpoNotRequired: false,
    activities: [
      activityOf('a1', { de: 'Anfragen beantworten', en: 'answering requests' }, ['contract']),
      activityOf('a2', { de: 'Fehler finden', en: 'finding faults' }, ['legitimateInterest']),
      activityOf('a3', { de: 'Neuigkeiten senden', en: 'sending news' }, ['consent']),
    ],
    comingRecipients: [],
    recipients: [
      recipientOf({
        id: 'r1',
        name: 'Cloud Desk Inc.',
        category: 'hosting',
        purpose: { de: 'Betrieb', en: 'hosting' },
        country: 'US',
        transferMechanism: 'scc',
        clausesOn: '2025-02-03',
        dataCategories: ['closedTickets', 'customers'],
        hosts: ['hooks.clouddesk.example'],
        evidence: [evidenceOf('e1', '2025-02-03')],
        standing: 'valid',
      }),
    ],
    jointControllers: [
      {
        id: 'j1',
        name: 'Deich Beratung GmbH',
        address,
        email: 'info@deich.example',
        arrangement: { de: 'Wir führen den Kundenservice zusammen.', en: 'We run the desk together.' },
      },
    ],
    representative: null,
    hosting: { selfOperated: true, operator: '', country: 'DE', place: 'Kiel' },
    identity: { ladder: ['loggedIn', 'knownAddress', 'identityCard'] },
    automated: { used: false, logic: none, significance: none, consequences: none },
    provision: { duty: 'none', explanation: none },
    mandatory: {
      consequences: {
        visitorRequest: { de: 'Ohne sie entsteht keine Anfrage.', en: 'Without them no request is made.' },
        request: { de: 'Ohne sie können wir nicht helfen.', en: 'Without them we cannot help.' },
        activation: { de: 'Ohne Kennwort entsteht kein Zugang.', en: 'Without a password no account is made.' },
      },
    },
  },
  retentionRules: retentionCategorySchema.options.map((category, at) => ruleOf(category, `P${7 + at}D`)),
  graceDays: 0,
  keepingDuties: [
    { kind: 'commercialLetter', years: 6, statute: '§ 257 HGB' },
    { kind: 'voucher', years: 8, statute: '§ 147 AO' },
  ],
  intake: { policy: 'contract', answersStrangers: true, quarantineDays: 7 },
  channels: [
    { address: 'hilfe@moewe.example', policy: null, takes: 'tickets' },
    { address: 'offen@moewe.example', policy: 'open', takes: 'tickets' },
    { address: 'datenschutz@moewe.example', policy: null, takes: 'dataRequests' },
  ],
  portal: {
    confirmsReceipt: true,
    minimises: true,
    confirmation: { de: '', en: '' },
    accounts: { optIn: true, invitation: true, initialPassword: true, magicLink: true },
    requests: { open: true, nameRequired: false },
  },
  session: { idleMinutes: 30, longestHours: 12 },
  factorRoles: ['admin'],
  sharesRequests: true,
  keepsReadAccesses: true,
  featuresOn: [...featureSchema.options],
  ownMeasures: [
    { id: 'm1', group: 'availability', text: { de: 'Wir sichern jede Nacht.', en: 'We make backups every night.' } },
  ],
  protection: {
    unhashedPasswords: 0,
    unsealedSecrets: 0,
    unprotectedTables: 0,
    filesSummed: true,
    versions: ['Node.js 24', 'PostgreSQL 18'],
    ended: [],
  },
  duties: { 'DE.voucher': { de: 'Belege aufbewahren (§ 147 AO)', en: 'keeping vouchers (§ 147 AO)' } },
  places: [],
  shape: plainShape,
};

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Any configuration a tenant can have, complete or not; one for each seed. */
export function anyFacts(seed: number): NoticeFacts {
  const next = numbers(seed);
  const yes = () => next() < 0.5;
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const someRule = (category: RetentionCategory, of: RetentionClass | null, at = 0) =>
    ruleOf(category, one(['P1D', 'P7D', 'P30D', 'P1Y', 'P6M', 'P2Y6M', 'P10Y']), {
      toYearEnd: yes(),
      class: of,
      ...(of && { id: `rule-${at}` }),
      ...(category === 'closedTickets' && {
        start: one(['event', 'contractEnd']),
        action: one(['purge', 'anonymise']),
      }),
    });
  const some = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: Math.floor(next() * (count + 1)) }, (_, at) => make(at));
  const activity = (at: number): Activity => {
    const bases = legalBasisSchema.options.filter(yes);
    return activityOf(
      `a${at}`,
      { de: `Zweck ${at}`, en: `purpose ${at}` },
      bases.length > 0 ? bases : ['contract'],
      yes() ? [] : ['closedTickets', 'customers'],
    );
  };
  const recipient = (at: number): Recipient => {
    const country = one(['DE', 'AT', 'US', 'JP']);
    const role = one(['processor', 'controller'] as const);
    const transferMechanism =
      country === 'US' || country === 'JP' ? one(['adequacy', 'dpf', 'scc', 'bcr'] as const) : null;
    const standing = role === 'controller' ? 'notNeeded' : one(['valid', 'missing', 'expired'] as const);
    return recipientOf({
      id: `r${at}`,
      name: `Firma ${at}`,
      role,
      category: one(recipientCategorySchema.options),
      purpose: { de: `Aufgabe ${at}`, en: `task ${at}` },
      country,
      dataCategories: yes() ? ['closedTickets', 'uploads'] : [],
      transferMechanism,
      clausesOn: transferMechanism === 'scc' ? '2025-02-03' : null,
      dpfCheckedOn: transferMechanism === 'dpf' && yes() ? '2026-03-01' : null,
      copyPlace: yes() ? { de: 'https://firma.example/de', en: 'https://firma.example/en' } : { de: '', en: '' },
      privacyWebsite: yes() ? 'https://firma.example/privacy' : null,
      evidence: standing === 'valid' ? [evidenceOf(`e${at}`, '2025-02-03')] : [],
      standing,
    });
  };
  const { registers } = completeFacts;
  return {
    tenantName: one(['Möwe IT', 'A', '„Büro“ & Söhne']),
    host: 'moewe.desk.example',
    scheme: one(['http', 'https'] as const),
    registers: {
      controller: yes()
        ? { ...registers.controller!, phone: yes() ? '1' : '', ...(yes() && { registerNumber: 'HRB 1', vatId: 'DE1' }) }
        : null,
      dpo: yes() ? registers.dpo : null,
      authority: yes() ? registers.authority : null,
      dpoNotRequired: yes(),
      activities: some(4, activity),
      comingRecipients: [],
      recipients: some(3, recipient),
      jointControllers: yes() ? registers.jointControllers : [],
      representative: yes() ? { name: 'Büro Wien', email: 'wien@moewe.example', address } : null,
      hosting: one([null, registers.hosting, { selfOperated: false, operator: 'Halle', country: 'AT', place: 'Wien' }]),
      identity: yes() ? registers.identity : null,
      automated: one([null, registers.automated, automatedYes]),
      provision: one([
        null,
        registers.provision,
        { duty: 'contract', explanation: { de: 'Wartungsvertrag.', en: 'maintenance contract.' } },
      ]),
      mandatory: yes() ? registers.mandatory : null,
    },
    retentionRules: retentionCategorySchema.options
      .filter(yes)
      .flatMap((category) => [
        ...(category === 'closedTickets' ? classes.filter(yes).map((of, at) => someRule(category, of, at)) : []),
        someRule(category, null),
      ]),
    graceDays: one([0, 1, 7]),
    keepingDuties: completeFacts.keepingDuties.filter(yes),
    intake: {
      policy: one(['open', 'known', 'contract', 'invited'] as const),
      answersStrangers: yes(),
      quarantineDays: one([1, 7, 30]),
    },
    channels: some(3, (at) => ({
      address: `c${at}@moewe.example`,
      policy: one([null, 'open', 'invited'] as const),
      takes: one(['tickets', 'dataRequests'] as const),
    })),
    portal: {
      confirmsReceipt: yes(),
      minimises: yes(),
      confirmation: { de: '', en: '' },
      accounts: { optIn: yes(), invitation: yes(), initialPassword: yes(), magicLink: yes() },
      requests: { open: yes(), nameRequired: yes() },
    },
    session: { idleMinutes: one([5, 30]), longestHours: one([1, 12]) },
    factorRoles: some(2, () => one(['admin', 'agent', 'customer', 'b0c1'])),
    sharesRequests: yes(),
    keepsReadAccesses: yes(),
    featuresOn: featureSchema.options.filter(yes),
    ownMeasures: yes() ? completeFacts.ownMeasures : [],
    protection: {
      ...completeFacts.protection,
      unhashedPasswords: yes() ? 0 : 1,
      unsealedSecrets: yes() ? 0 : 1,
      unprotectedTables: yes() ? 0 : 1,
      filesSummed: yes(),
      ended: yes() ? [] : ['Node.js 18'],
    },
    duties: yes() ? completeFacts.duties : {},
    places: (['database', 'files', 'mail'] as const).map((purpose) => ({
      purpose,
      country: one(['DE', 'US', null]),
      operator: one([null, 'Betreiber GmbH']),
    })),
    shape: plainShape,
  };
}
