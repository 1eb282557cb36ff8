import type { Claim, Recipient } from '@redlich/contract';
import { judgeHost } from '../../connections/index.ts';
import { adequacyDecision, isInEeaOn } from '../../law/index.ts';
import { contradicted, holds, statement, words, type Outcome, type Words } from './control.ts';
import type { LiveFacts } from './live-facts.ts';

const record = words('Angabe im Verzeichnis', 'Entry in the register');
const onlyYou = words('kann nur von Ihnen bestätigt werden', 'only you can confirm it');
const list = (names: readonly string[], none: Words): Words =>
  names.length === 0 ? none : words(names.join(', '), names.join(', '));

/** Hosts that the configuration leads to and that belong neither to a recipient nor to the tenant. */
export const undeclaredHosts = ({ facts, outgoingHosts, ownHosts }: LiveFacts): string[] =>
  outgoingHosts.filter((host) => {
    const verdict = judgeHost({ recipients: facts.registers.recipients, ownHosts }, host);
    return !verdict.allowed && verdict.refusal === 'undeclared';
  });

/** K12: what is connected to, and what was refused, against who is declared. */
export function recipientsProbe(claim: Claim, live: LiveFacts): Outcome {
  if (claim.about !== null || !('names' in claim.statement)) return statement(record, onlyYou);
  const { outgoingHosts, refusedHosts } = live;
  const undeclared = undeclaredHosts(live);
  const targets = words('Ziele der Webhooks und der Anmeldedienste', 'Targets of webhooks and login providers');
  const refused = {
    what: words('In 90 Tagen verweigerte Verbindungen', 'Connections refused in 90 days'),
    result: list(refusedHosts, words('keine', 'none')),
  };
  const outcome =
    undeclared.length > 0
      ? contradicted(
          targets,
          words(
            `${undeclared.join(', ')}: keinem Empfänger zugeordnet`,
            `${undeclared.join(', ')}: belongs to no recipient`,
          ),
        )
      : holds(targets, list(outgoingHosts, words('keine', 'none')));
  return { ...outcome, evidence: [...outcome.evidence, refused] };
}

/** K38: the contract of a processor on this day. */
export function contractProbe(claim: Claim, { facts }: LiveFacts): Outcome {
  const what = words('Nachweis des Vertrags nach Art. 28 DSGVO', 'Evidence of the contract under Art. 28 GDPR');
  const recipient = facts.registers.recipients.find(({ id }) => id === claim.about);
  if (recipient?.standing !== 'valid')
    return contradicted(
      what,
      words('heute gilt keiner: nichts geht mehr dorthin', 'none is valid today: nothing goes there'),
    );
  const newest = recipient.evidence[0];
  const until = recipient.validUntil;
  return holds(
    what,
    words(
      `Vertrag vom ${newest?.signedOn}${until === null ? '' : `, gültig bis ${until}`}, mit Datei`,
      `contract of ${newest?.signedOn}${until === null ? '' : `, valid until ${until}`}, with its file`,
    ),
  );
}

const dayMs = 86_400_000;
const dpfDays = 90;

function listingProbe({ country, dpfCheckedOn }: Recipient, now: Date): Outcome {
  const what = words('Liste des Data Privacy Framework', 'List of the Data Privacy Framework');
  if (country !== 'US') return contradicted(what, words('gilt nur für die USA', 'applies to the USA only'));
  const since = dpfCheckedOn === null ? Infinity : Math.floor((now.getTime() - Date.parse(dpfCheckedOn)) / dayMs);
  return since <= dpfDays
    ? holds(what, words(`geprüft am ${dpfCheckedOn}`, `checked on ${dpfCheckedOn}`))
    : contradicted(
        what,
        dpfCheckedOn === null
          ? words('noch nie geprüft', 'never checked')
          : words(
              `zuletzt vor ${since} Tagen geprüft, höchstens ${dpfDays}`,
              `checked ${since} days ago, at most ${dpfDays}`,
            ),
      );
}

function mechanismProbe(recipient: Recipient, now: Date): Outcome {
  const { country, transferMechanism } = recipient;
  const what = words('Grundlage der Übermittlung', 'What allows the transfer');
  if (transferMechanism === 'dpf') return listingProbe(recipient, now);
  if (transferMechanism !== 'adequacy')
    return statement(what, words('der Vertrag liegt bei Ihnen', 'the contract is with you'));
  const decision = adequacyDecision(country, now);
  return decision
    ? holds(what, words(`Beschluss ${decision.decision} gilt`, `Decision ${decision.decision} is in force`))
    : contradicted(
        what,
        words(
          'für dieses Land gilt kein Angemessenheitsbeschluss',
          'no adequacy decision is in force for this country',
        ),
      );
}

/** K13: the countries that data reach, by register, configuration and look-up, under today's law. */
export function transferProbe(claim: Claim, live: LiveFacts): Outcome {
  const { facts, now } = live;
  if ('copy' in claim.statement || 'copyDe' in claim.statement)
    return statement(words('Kopie der Garantien', 'Copy of the safeguards'), onlyYou);
  const recipient = facts.registers.recipients.find(({ id }) => id === claim.about);
  if (recipient) return mechanismProbe(recipient, now);
  if ('place' in claim.statement) return statement(words('Ort der Plattform', 'Place of the platform'), onlyYou);
  const reached = [...facts.registers.recipients, ...facts.places].flatMap(({ country }) =>
    country !== null && !isInEeaOn(country, now) ? [country] : [],
  );
  const found = [...new Set(reached)].sort().join(', ');
  const what = words('Länder der Empfänger und der Plattform heute', 'Countries of recipients and platform today');
  const stated = claim.statement['countries'];
  if (!Array.isArray(stated) || stated.join(', ') !== found)
    return contradicted(what, words(found || 'alle im EWR', found || 'all in the EEA'));
  const unknown = live.places.filter(
    ({ purpose, country, foundCountry, isOwnNetwork }) =>
      purpose !== 'dns' && country === null && foundCountry === null && !isOwnNetwork,
  );
  return unknown.length > 0
    ? statement(
        what,
        words(
          `${unknown.map(({ host }) => host).join(', ')}: Land nicht angegeben und nicht zu erkennen`,
          `${unknown.map(({ host }) => host).join(', ')}: country not stated and not to be seen`,
        ),
      )
    : holds(what, words(found || 'alle im EWR', found || 'all in the EEA'));
}
