import { block, claim, sentence, type DraftSection, type DraftSentence } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { currentStorage } from './storage.ts';
import { outsideOf } from './transfers.ts';
import { startKindOf, termsOf } from './retention.ts';

/** The first layer: the whole notice in a few lines, each with the claims of what it sums up. */
export function summary(facts: NoticeFacts): DraftSection {
  const { registers, retentionRules } = facts;
  const { controller, activities, recipients } = registers;
  const lines: DraftSentence[] = [];
  if (controller)
    lines.push(
      sentence('summary.controller', claim('K3', { name: controller.name }), ({ parties }) =>
        parties.summaryController(controller.name),
      ),
    );
  if (activities.length > 0)
    lines.push(
      sentence(
        'summary.purposes',
        claim('K6', { purposes: activities.length }),
        ({ parties }) => parties.summaryPurposes,
      ),
    );
  const names = recipients.map(({ name }) => name);
  lines.push(
    sentence('summary.recipients', claim('K12', { names }), ({ parties }) =>
      names.length === 0 ? parties.summaryRecipientsNone : parties.summaryRecipients(names),
    ),
  );
  const { countries } = outsideOf(facts);
  if (recipients.length > 0 || countries.length > 0)
    lines.push(
      sentence('summary.transfers', claim('K13', { countries }), ({ parties }) =>
        countries.length === 0 ? parties.summaryTransfersNone : parties.summaryTransfers(countries),
      ),
    );
  const tickets = retentionRules.find((rule) => rule.category === 'closedTickets' && rule.class === null);
  if (tickets)
    lines.push(
      sentence('summary.tickets', claim('K17', termsOf(tickets), 'closedTickets'), ({ parties, keeping }) =>
        parties.summaryTickets[tickets.action](keeping.period(tickets.period), startKindOf(tickets)),
      ),
    );
  lines.push(
    sentence('summary.storage', claim('K14', { names: currentStorage() }), ({ parties }) => parties.summaryStorage),
    sentence(
      'summary.rights',
      claim('K20', { rights: ['access', 'rectification', 'erasure'] }),
      ({ parties }) => parties.summaryRights,
    ),
  );
  return { id: 'summary', blocks: block('list', lines) };
}
