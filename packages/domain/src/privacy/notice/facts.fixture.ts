import { retentionCategorySchema, type Activity, type Recipient } from '@redlich/contract';
import type { NoticeFacts } from './facts.ts';

const address = { street: 'Am Hafen 3', postalCode: '24103', city: 'Kiel', country: 'DE' };

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
      {
        id: 'a1',
        purpose: { de: 'Anfragen beantworten', en: 'answering requests' },
        legalBasis: 'contract',
        interest: { de: '', en: '' },
      },
      {
        id: 'a2',
        purpose: { de: 'Fehler finden', en: 'finding faults' },
        legalBasis: 'legitimateInterest',
        interest: { de: 'ein Dienst, der läuft', en: 'a service that runs' },
      },
      {
        id: 'a3',
        purpose: { de: 'Neuigkeiten senden', en: 'sending news' },
        legalBasis: 'consent',
        interest: { de: '', en: '' },
      },
    ],
    recipients: [
      {
        id: 'r1',
        name: 'Cloud Desk Inc.',
        role: 'processor',
        purpose: { de: 'Betrieb', en: 'hosting' },
        country: 'US',
        transferMechanism: 'scc',
        hosts: ['hooks.clouddesk.example'],
      },
    ],
  },
  retentionRules: retentionCategorySchema.options.map((category, at) => ({ category, retentionDays: 7 + at })),
  intake: { policy: 'contract', answersStrangers: true, quarantineDays: 7 },
  channels: [
    { address: 'hilfe@moewe.example', policy: null },
    { address: 'offen@moewe.example', policy: 'open' },
  ],
  portal: {
    confirmsReceipt: true,
    confirmation: { de: '', en: '' },
    accounts: { optIn: true, invitation: true, initialPassword: true, magicLink: true },
    requests: { open: true, nameRequired: false },
  },
  session: { idleMinutes: 30, longestHours: 12 },
  factorRoles: ['admin'],
  sharesRequests: true,
  keepsReadAccesses: true,
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
  const some = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: Math.floor(next() * (count + 1)) }, (_, at) => make(at));
  const activity = (at: number): Activity => {
    const legalBasis = one(['consent', 'contract', 'legalObligation', 'legitimateInterest'] as const);
    const interest =
      legalBasis === 'legitimateInterest' ? { de: `Interesse ${at}`, en: `interest ${at}` } : { de: '', en: '' };
    return { id: `a${at}`, purpose: { de: `Zweck ${at}`, en: `purpose ${at}` }, legalBasis, interest };
  };
  const recipient = (at: number): Recipient => {
    const country = one(['DE', 'AT', 'US', 'JP']);
    return {
      id: `r${at}`,
      name: `Firma ${at}`,
      role: one(['processor', 'controller'] as const),
      purpose: { de: `Aufgabe ${at}`, en: `task ${at}` },
      country,
      transferMechanism: country === 'US' || country === 'JP' ? one(['adequacy', 'dpf', 'scc', 'bcr'] as const) : null,
      hosts: [],
    };
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
      recipients: some(3, recipient),
    },
    retentionRules: retentionCategorySchema.options
      .filter(yes)
      .map((category) => ({ category, retentionDays: one([1, 7, 30, 3650]) })),
    intake: {
      policy: one(['open', 'known', 'contract', 'invited'] as const),
      answersStrangers: yes(),
      quarantineDays: one([1, 7, 30]),
    },
    channels: some(3, (at) => ({ address: `c${at}@moewe.example`, policy: one([null, 'open', 'invited'] as const) })),
    portal: {
      confirmsReceipt: yes(),
      confirmation: { de: '', en: '' },
      accounts: { optIn: yes(), invitation: yes(), initialPassword: yes(), magicLink: yes() },
      requests: { open: yes(), nameRequired: yes() },
    },
    session: { idleMinutes: one([5, 30]), longestHours: one([1, 12]) },
    factorRoles: some(2, () => one(['admin', 'agent', 'customer', 'b0c1'])),
    sharesRequests: yes(),
    keepsReadAccesses: yes(),
  };
}
