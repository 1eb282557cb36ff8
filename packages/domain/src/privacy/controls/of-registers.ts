import { sectorSchema, type Claim } from '@redlich/contract';
import { findAuthority } from '../../law/index.ts';
import { featureNames } from '../registers/feature-names.ts';
import { contradicted, holds, noneOf, statement, words, type Control, type Outcome } from './control.ts';
import type { LiveFacts } from './live-facts.ts';
import { hostingProbe } from './places-probe.ts';
import { contractProbe, recipientsProbe, transferProbe } from './recipients-probe.ts';

const onlyYou = words('kann nur von Ihnen bestätigt werden', 'only you can confirm it');
const record = words('Angabe im Verzeichnis', 'Entry in the register');

/** A mailbox of this desk is heard by it; of another one the software knows nothing. */
function mailbox(claim: Claim, { facts }: LiveFacts): Outcome {
  const email = String(claim.statement['email'] ?? '');
  const what = words('Postfach', 'Mailbox');
  return facts.channels.some(({ address }) => address.toLowerCase() === email.toLowerCase())
    ? holds(what, words('geht in diesem Helpdesk ein', 'comes in at this desk'))
    : statement(what, words('gehört nicht zu diesem Helpdesk', 'is not one of this desk'));
}

/** What is written to a mailbox for data protection becomes a request with its period, whoever wrote it. */
function mailboxesProbe(claim: Claim, { facts }: LiveFacts): Outcome {
  const taking = facts.channels.filter(({ takes }) => takes === 'dataRequests').map(({ address }) => address);
  const said = claim.statement['mailboxes'] as readonly string[];
  const what = words('Postfächer für Anliegen zum Datenschutz', 'Mailboxes for data protection matters');
  const result = words(taking.join(', ') || 'keines', taking.join(', ') || 'none');
  return said.every((address) => taking.includes(address)) ? holds(what, result) : contradicted(what, result);
}

/** What of the product is on belongs to a purpose; what a purpose says, only the controller knows. */
function featuresProbe(claim: Claim, { facts }: LiveFacts): Outcome {
  if (claim.about !== null) return statement(record, onlyYou);
  const covered = new Set<string>(facts.registers.activities.flatMap(({ features }) => features));
  const loose = facts.featuresOn.filter((feature) => !covered.has(feature));
  const what = words('Funktionen, die eingeschaltet sind', 'Functions that are switched on');
  if (loose.length === 0) return holds(what, words('jede gehört zu einem Zweck', 'each belongs to a purpose'));
  const named = (language: 'de' | 'en') => loose.map((feature) => featureNames[feature][language]).join(', ');
  return contradicted(
    what,
    words(`ohne Zweck im Verzeichnis: ${named('de')}`, `without a purpose in the register: ${named('en')}`),
  );
}

/** A copy of an identity card never comes first (GDPR Art. 12(6)). */
function ladderProbe(claim: Claim): Outcome {
  const ladder = claim.statement['ladder'];
  const what = words('Reihenfolge der Prüfung', 'Order of the check');
  const card = Array.isArray(ladder) ? ladder.indexOf('identityCard') : -1;
  return Array.isArray(ladder) && (card < 0 || (card > 0 && card === ladder.length - 1))
    ? holds(what, words('Ausweis nur als letztes Mittel', 'identity card as a last resort only'))
    : contradicted(what, words('Ausweis ist nicht das letzte Mittel', 'identity card is not the last resort'));
}

/** Whoever objected is left out from that moment on (GDPR Art. 21(1) and (3)). */
function objectionProbe(_: Claim, { despiteObjections: found }: LiveFacts): Outcome {
  const what = words(
    `Widersprüche, die gelten: ${found.inForce}. Angesehen: Mitteilungen und Meldungen an Programme der letzten dreißig Tage, Einschränkungen`,
    `Objections in force: ${found.inForce}. Looked at: announcements and messages to programs of the last thirty days, restrictions`,
  );
  const { copies, deliveries, unrestricted } = found;
  if (copies + deliveries + unrestricted === 0)
    return holds(what, words('nichts geschah trotz Widerspruch', 'nothing happened despite an objection'));
  return contradicted(
    what,
    words(
      `trotz Widerspruch: ${copies} Mitteilungen gesendet, ${deliveries} Meldungen an Programme, ${unrestricted} Personen nicht eingeschränkt`,
      `despite an objection: ${copies} announcements sent, ${deliveries} messages to programs, ${unrestricted} people not restricted`,
    ),
  );
}

// Dashes and spaces are written differently in the same address.
const plain = (text: unknown) =>
  String(text ?? '')
    .replaceAll(/[‐-―-]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

function authorityProbe(claim: Claim, { facts }: LiveFacts): Outcome {
  const what = words('Behörde, die für Ihren Sitz zuständig ist', 'Authority responsible for your seat');
  const address = facts.registers.controller?.address;
  if (!address) return statement(what, words('ohne Anschrift nicht zu bestimmen', 'cannot be told without an address'));
  const known = sectorSchema.options.flatMap((sector) => findAuthority({ ...address, sector }) ?? []);
  const [expected] = known;
  if (!expected) return statement(what, words('für diesen Ort nicht hinterlegt', 'not on file for this place'));
  const fits = known.some(
    (authority) =>
      plain(authority.name) === plain(claim.statement['name']) &&
      (!('street' in claim.statement) ||
        (plain(authority.address.street) === plain(claim.statement['street']) &&
          authority.address.postalCode === claim.statement['postalCode'])),
  );
  const result = words(expected.name, expected.name);
  return fits ? holds(what, result) : contradicted(what, result);
}

/** Controls of what the data protection officer records. */
export const ofRegisters: Record<string, Control> = {
  K3: {
    looksAt: words('Verzeichnis: Verantwortlicher', 'Register: controller'),
    setting: '/settings/registers/controller',
    probe: () => statement(words('Name und Anschrift', 'Name and address'), onlyYou),
  },
  K4: {
    looksAt: words('Verzeichnis: Datenschutzbeauftragte', 'Register: data protection officer'),
    setting: '/settings/registers/controller',
    probe: mailbox,
  },
  K6: {
    looksAt: words('Verzeichnis: Zwecke und Rechtsgrundlagen', 'Register: purposes and legal grounds'),
    setting: '/settings/registers/purposes',
    probe: featuresProbe,
  },
  K11: {
    looksAt: words(
      'Verzeichnis: Betrieb, und die Orte der Plattform',
      'Register: hosting, and the places of the platform',
    ),
    setting: '/settings/registers/hosting',
    probe: hostingProbe,
  },
  K12: {
    looksAt: words('Verzeichnis: Empfänger', 'Register: recipients'),
    setting: '/settings/connections',
    probe: recipientsProbe,
  },
  K13: {
    looksAt: words('Verzeichnis: Länder der Empfänger', 'Register: countries of the recipients'),
    setting: '/settings/registers',
    probe: transferProbe,
  },
  K20: {
    looksAt: words('Verfahren für Betroffenenrechte', 'Procedures for the rights of people'),
    setting: null,
    probe: () =>
      statement(
        words('Verfahren', 'Procedure'),
        words('Sie sagen zu, das Recht zu erfüllen', 'you undertake to fulfil the right'),
      ),
  },
  K21: {
    looksAt: words(
      'Adresse für Anliegen zum Datenschutz, Prüfung der Identität',
      'Address for data protection matters, check of identity',
    ),
    setting: '/settings/registers/identity',
    probe: (claim, live) => {
      if ('ladder' in claim.statement) return ladderProbe(claim);
      return 'mailboxes' in claim.statement ? mailboxesProbe(claim, live) : mailbox(claim, live);
    },
  },
  K22: {
    looksAt: words(
      'Verzeichnis: Aufsichtsbehörde, und der Rechtsstand',
      'Register: supervisory authority, and the law pack',
    ),
    setting: '/settings/registers/controller',
    probe: authorityProbe,
  },
  K31: {
    looksAt: words('Zwecke, die auf Einwilligung beruhen', 'Purposes that rest on consent'),
    setting: '/settings/registers/purposes',
    probe: (_, { sentAfterWithdrawal }) =>
      noneOf(
        sentAfterWithdrawal,
        words(
          'Nachrichten zu einer Einwilligung, die nach deren Widerruf geschrieben wurden, und Werbung, für die keine galt',
          'Messages about a consent that were written after it was withdrawn, and marketing for which none was in force',
        ),
      ),
  },
  K38: {
    looksAt: words('Verzeichnis: Verträge der Auftragsverarbeiter', 'Register: contracts of processors'),
    setting: '/settings/recipients',
    probe: contractProbe,
  },
  K41: {
    looksAt: words(
      'Zwecke, die auf berechtigtem Interesse beruhen, und Widersprüche',
      'Purposes that rest on a legitimate interest, and objections',
    ),
    setting: '/settings/objections',
    probe: objectionProbe,
  },
  K44: {
    looksAt: words('Eigene Sätze in Ihrer Datenschutzerklärung', 'Own sentences in your privacy notice'),
    setting: '/settings/notice-shape',
    probe: () => statement(words('Eigener Satz', 'Own sentence'), onlyYou),
  },
};
