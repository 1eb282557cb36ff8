import { expect, test } from 'vitest';
import { may, permissionsOf, type Permission } from './permissions.ts';

test('nobody but the software registers tenants or runs retention', () => {
  for (const role of ['anonymous', 'customer', 'agent', 'dpo', 'admin'] as const) {
    expect([may(role, 'tenant.register'), may(role, 'retention.run'), may(role, 'mail.receive')]).toEqual([
      false,
      false,
      false,
    ]);
  }
  expect(may('system', 'tenant.register')).toBe(true);
});
test('a DPO decides on retention and reads no ticket, an agent the other way round', () => {
  const asked: Permission[] = ['retention.set-rule', 'ticket.get'];
  expect(asked.map((permission) => may('dpo', permission))).toEqual([true, false]);
  expect(asked.map((permission) => may('agent', permission))).toEqual([false, true]);
});
test('a customer may do these things and no other', () => {
  expect(permissionsOf('customer')).toMatchInlineSnapshot(`
    [
      "article.create",
      "article.get-html",
      "article.list",
      "attachment.open",
      "live.listen",
      "privacy.get-notice",
      "session.log-in",
      "session.log-out",
      "session.set-language",
      "tenant.get",
      "ticket.create",
      "ticket.get",
      "ticket.list",
      "upload.create",
    ]
  `);
});
