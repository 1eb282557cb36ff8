import { expect, test } from 'vitest';
import { agentActor, anonymousActor, customerActor, may, systemActor, type Actor } from './actor.ts';
import type { Permission } from './permissions.ts';

const person = { id: '7d1f0a52-0d5b-4f0c-8b62-5e1f2a3b4c5d', loginId: null };
const customer = customerActor(person);
const agent = agentActor({ ...person, roles: ['agent'] });
const dpo = agentActor({ ...person, roles: ['dpo'] });
const admin = agentActor({ ...person, roles: ['admin'] });
const allowed = (actor: Actor, permissions: Permission[]) => permissions.map((permission) => may(actor, permission));

test('nobody but the software registers tenants or runs retention', () => {
  for (const actor of [anonymousActor, customer, agent, dpo, admin]) {
    expect(allowed(actor, ['tenant.register', 'retention.run', 'mail.receive'])).toEqual([false, false, false]);
  }
  expect(may(systemActor, 'tenant.register')).toBe(true);
});
test('a DPO decides on retention and reads no ticket, an agent the other way round', () => {
  expect(allowed(dpo, ['retention.set-rule', 'ticket.get'])).toEqual([true, false]);
  expect(allowed(agent, ['retention.set-rule', 'ticket.get'])).toEqual([false, true]);
});
test('several roles allow together what each allows', () => {
  const both = agentActor({ ...person, roles: ['admin', 'dpo'] });
  expect(allowed(both, ['agent.create', 'retention.set-rule'])).toEqual([true, true]);
});
test('a customer may do these things and no other', () => {
  expect([...customer.permissions].sort()).toMatchInlineSnapshot(`
    [
      "account.activate",
      "account.send-magic-link",
      "article.create",
      "article.get-html",
      "article.list",
      "attachment.open",
      "branding.open-file",
      "consent.confirm",
      "consent.get-own",
      "consent.give-own",
      "consent.withdraw-by-link",
      "consent.withdraw-own",
      "data-request.confirm-identity",
      "data-request.correct-own",
      "data-request.create-as-visitor",
      "data-request.create-own",
      "data-request.get-correctable",
      "data-request.list-own",
      "data-request.open-form",
      "erasure.begin",
      "erasure.preview-own",
      "factor.change",
      "factor.list",
      "intake.get-own",
      "invitation.accept",
      "invitation.get",
      "live.listen",
      "own-contract.accept",
      "own-contract.list",
      "password.change",
      "password.reset",
      "portal.get",
      "privacy.get-notice",
      "processing-objection.get-own",
      "processing-objection.object",
      "processing-objection.take-back",
      "profile.change-email",
      "profile.confirm-email",
      "profile.get",
      "profile.update",
      "request.create",
      "request.open-form",
      "request.upload",
      "restriction.end-own",
      "restriction.get-own",
      "restriction.place-own",
      "session.end",
      "session.list",
      "session.log-in",
      "session.log-out",
      "session.set-language",
      "sso.list-offers",
      "sub-processor.get-own",
      "sub-processor.list",
      "sub-processor.object",
      "sub-processor.subscribe",
      "subject-access.create-own",
      "subject-access.fetch-own",
      "subject-access.get-own",
      "tenant.get",
      "ticket.create",
      "ticket.get",
      "ticket.list",
      "upload.create",
    ]
  `);
});
