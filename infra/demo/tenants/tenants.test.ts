import {
  activityInputSchema,
  authoritySchema,
  controllerSchema,
  createTicketSchema,
  dpoSchema,
  emailSchema,
  hostingSchema,
  identityPolicySchema,
  mandatoryFieldsSchema,
  measureInputSchema,
  recipientInputSchema,
  setRetentionRuleSchema,
} from '@redlich/contract';
import { describe, expect, test } from 'vitest';
import { isDot } from '../files/font.ts';
import { bytesOf } from '../files/bytes-of.ts';
import { demoSlugs } from '../slugs.ts';
import type { DemoFile } from '../story/file.ts';
import type { Step } from '../story/ticket.ts';
import { demoTenants } from './index.ts';

const everything = demoSlugs.map((slug) => demoTenants[slug]);
const allTickets = everything.flatMap(({ tickets }) => tickets);
const filesOf = (step: Step) => ('files' in step ? step.files : []);

describe.each(everything)('$slug', (tenant) => {
  const people = [...Object.values(tenant.agents), ...Object.values(tenant.customers)];

  test('has its logins, forty tickets, and about a third of them are closed', () => {
    for (const key of ['admin', 'agent', 'dpo'])
      expect(tenant.agents[key]!.email).toBe(`${key}@${tenant.slug}.example`);
    expect(tenant.customers['kunde']).toMatchObject({ email: `kunde@kunde-${tenant.slug}.example`, login: true });
    expect(tenant.channels[0]!.address).toBe(`support@${tenant.slug}.example`);
    expect(tenant.tickets).toHaveLength(40);
    expect(tenant.tickets.filter(({ by }) => by === 'kunde')).toHaveLength(6);
    const closed = tenant.tickets.filter(({ steps }) => isClosed(steps.at(-1)!));
    expect(closed.length).toBeGreaterThanOrEqual(12);
    expect(closed.length).toBeLessThanOrEqual(16);
  });

  test('names only people, queues and organisations that it has', () => {
    for (const ticket of tenant.tickets) {
      expect(Object.keys(tenant.customers), ticket.subject).toContain(ticket.by);
      if (ticket.queue) expect(Object.keys(tenant.queues), ticket.subject).toContain(ticket.queue);
      const agents = ticket.steps.flatMap((step) => ('agent' in step ? [step.agent] : []));
      for (const key of ticket.owner ? [ticket.owner, ...agents] : agents) {
        expect(tenant.agents[key]?.role, `${ticket.subject}: ${key}`).toMatch(/^(admin|agent)$/);
      }
    }
    for (const { organisation } of Object.values(tenant.customers)) {
      if (organisation) expect(Object.keys(tenant.organisations)).toContain(organisation);
    }
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  });

  test('would be accepted by the API', () => {
    for (const ticket of tenant.tickets) {
      for (const step of ticket.steps) {
        if (step.kind === 'state') continue;
        const { subject, tags, priority } = ticket;
        const input = { subject, body: step.text, tags: tags && [...tags], priority };
        expect(createTicketSchema.safeParse(input).error, `${subject}: ${step.text}`).toBeUndefined();
      }
    }
    const { privacy } = tenant;
    controllerSchema.parse(privacy.controller);
    dpoSchema.parse(privacy.dpo);
    authoritySchema.parse(privacy.authority);
    for (const activity of privacy.activities) activityInputSchema.parse(activity);
    hostingSchema.parse(privacy.practice.hosting);
    identityPolicySchema.parse(privacy.practice.identity);
    mandatoryFieldsSchema.parse({ consequences: privacy.practice.consequences });
    for (const measure of privacy.practice.measures) measureInputSchema.parse(measure);
    for (const { dpfCheckedDaysAgo: _, contract: __, ...recipient } of privacy.recipients)
      recipientInputSchema.parse(recipient);
    for (const [category, rule] of Object.entries(privacy.retention))
      setRetentionRuleSchema.parse({ category, ...rule });
  });

  test('uses example domains only, in addresses and in texts', () => {
    for (const { email } of [...people, ...tenant.channels.map(({ address }) => ({ email: address }))]) {
      expect(emailSchema.parse(email)).toMatch(/\.example$/);
    }
    expect(tenant.privacy.controller.email).toMatch(/\.example$/);
    expect(tenant.privacy.dpo.email).toMatch(/\.example$/);
    const texts = JSON.stringify(tenant.tickets);
    for (const [address] of texts.matchAll(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g)) expect(address).toMatch(/\.example$/);
    for (const [host] of texts.matchAll(/\b[a-z0-9-]+\.(?:de|com|org|net|eu|io|at|nl)\b/gi)) expect(host).toBe('none');
    expect(texts).not.toMatch(/https?:/);
  });

  test('has files whose every letter can be shown', () => {
    for (const file of tenant.tickets.flatMap(({ steps }) => steps.flatMap(filesOf))) {
      const drawn = lettersOf(file);
      if (file.kind === 'screenshot') expect([...drawn].filter((letter) => !canDraw(letter))).toEqual([]);
      if (file.kind === 'pdf') expect(drawn).toMatch(/^[\u0000-\u00ff€„“”–’]*$/);
      expect(bytesOf(file).bytes.length).toBeGreaterThan(20);
    }
  });
});

test('no two tickets have the same subject or the same text', () => {
  expect(new Set(allTickets.map(({ subject }) => subject)).size).toBe(allTickets.length);
  const texts = allTickets.flatMap(({ steps }) => steps.flatMap((step) => ('text' in step ? [step.text] : [])));
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

const isClosed = (step: Step) => (step.kind === 'state' || step.kind === 'reply') && step.state === 'closed';

const lettersOf = (file: DemoFile): string =>
  file.kind === 'text' ? '' : [...(file.kind === 'screenshot' ? [file.title] : []), ...file.lines].join('');

const canDraw = (letter: string) =>
  letter === ' ' || Array.from({ length: 45 }, (_, dot) => isDot(letter, dot % 5, Math.floor(dot / 5))).includes(true);
