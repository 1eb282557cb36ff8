import type { Page } from '@playwright/test';
import type { Api, Ticket } from '../fixtures/api.ts';
import type { DeskOptions, Language, Role } from '../fixtures/desk-options.ts';
import type { Instance } from '../instance/instance.ts';
import type { Say } from '../fixtures/words.ts';
import { accessScreens } from './access-screens.ts';
import { brandingScreens } from './branding-screens.ts';
import { consoleScreens } from './console-screens.ts';
import { consentsScreens } from './consents-screens.ts';
import { dataRequestsScreens } from './data-requests-screens.ts';
import { accountScreens } from './account-screens.ts';
import { loginScreens } from './login-screens.ts';
import { ssoScreens } from './sso-screens.ts';
import { noticeScreens } from './notice-screens.ts';
import { papersScreens } from './papers-screens.ts';
import { lintsScreens } from './lints-screens.ts';
import { registersScreens } from './registers-screens.ts';
import { disclosuresScreens } from './disclosures-screens.ts';
import { breachesScreens } from './breaches-screens.ts';
import { subProcessorsScreens } from './sub-processors-screens.ts';
import { tenantsScreens } from './tenants-screens.ts';
import { customersScreens } from './customers-screens.ts';

export interface Place {
  instance: Instance;
  language: Language;
  say: Say;
  desk: DeskOptions['desk'];
  /** The api as the desk's agent, admin, dpo or customer. */
  apiAs(role: Role): Promise<Api>;
}

export interface Screen {
  name: string;
  who: Role | 'visitor';
  at: string | ((place: Place) => Promise<string>);
  /** Whose page it is, if not the desk's. */
  host?: 'platform' | 'console' | 'nobody' | 'outbox';
  /** A page without the application's scripts. */
  isPlain?: true;
  /** What is done on the page before it is looked at. */
  before?: (page: Page, place: Place) => Promise<void>;
  /** Shown on one kind of device only. */
  only?: 'phone' | 'wide';
  /** What the browser may complain of here. */
  tolerates?: RegExp;
}

/** The customer's ticket with the longest thread of those that fit: what an agent sees on a normal day. */
async function livelyTicket(api: Api, filter: Record<string, string>): Promise<Ticket> {
  const tickets = await api.tickets(filter);
  const [longest] = tickets.toSorted((a, b) => b.articleCount - a.articleCount || a.number - b.number);
  if (longest === undefined) throw new Error('the demo has no such ticket');
  return longest;
}

const deskTicket = async ({ apiAs }: Place) =>
  `/desk/tickets/${(await livelyTicket(await apiAs('agent'), { state: 'active' })).id}`;
const portalRequest = async ({ apiAs }: Place) =>
  `/portal/requests/${(await livelyTicket(await apiAs('customer'), {})).id}`;

async function firstRecipient({ apiAs }: Place): Promise<string> {
  const { recipients } = await (await apiAs('dpo')).get<{ recipients: { id: string }[] }>('/privacy/registers');
  return `/settings/recipients/${recipients[0]?.id ?? 'new'}`;
}

const openFirstRow = (page: Page) => page.locator('main details > summary').first().click();

/** Every screen of the product, by the name of its picture. */
export const screens: readonly Screen[] = [
  ...customersScreens,
  { name: 'platform', who: 'visitor', at: '/', host: 'platform' },
  ...tenantsScreens,
  ...lintsScreens,
  { name: 'unknown-desk', who: 'visitor', at: '/', host: 'nobody', tolerates: /status of 421/ },
  { name: 'login', who: 'visitor', at: '/login' },
  {
    name: 'login-refused',
    who: 'visitor',
    at: '/login',
    tolerates: /status of 401/,
    async before(page, { say }) {
      await page.getByLabel(say('email')).fill('jutta@briefkasten.example');
      await page.getByLabel(say('password')).fill('not this one');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'notice', who: 'visitor', at: '/privacy' },
  ...noticeScreens,
  ...papersScreens,

  { name: 'desk-list', who: 'agent', at: '/desk' },
  { name: 'desk-list-closed', who: 'agent', at: '/desk?state=closed' },
  { name: 'desk-nothing-found', who: 'agent', at: '/desk?text=qwertz%20yxcv' },
  {
    name: 'desk-chosen',
    who: 'agent',
    at: '/desk',
    async before(page) {
      const rows = page.getByRole('main').getByRole('listitem');
      for (const at of [1, 2]) await rows.nth(at).getByRole('checkbox').check({ force: true });
      await page.getByRole('toolbar').waitFor();
    },
    only: 'wide',
  },
  {
    name: 'desk-views',
    who: 'agent',
    at: '/desk',
    only: 'phone',
    async before(page, { say }) {
      await page.getByRole('button', { name: say('views') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'desk-menu',
    who: 'agent',
    at: '/desk',
    only: 'wide',
    async before(page) {
      await page.locator('button[aria-haspopup="menu"]').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'palette',
    who: 'agent',
    at: '/desk',
    async before(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'shortcuts',
    who: 'agent',
    at: '/desk',
    async before(page) {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'ticket', who: 'agent', at: deskTicket },
  {
    name: 'ticket-beginning',
    who: 'agent',
    at: deskTicket,
    before: (page, { say }) =>
      page.getByRole('region', { name: say('thread') }).evaluate((thread) => thread.scrollTo(0, 0)),
  },
  {
    name: 'ticket-note',
    who: 'agent',
    at: deskTicket,
    async before(page, { say }) {
      await page.getByText(say('note'), { exact: true }).click();
      await page
        .getByLabel(say('note_label'))
        .fill('Rückruf ist für Montag vereinbart, bitte vorher ins Protokoll sehen.');
    },
  },
  {
    name: 'ticket-properties',
    who: 'agent',
    at: deskTicket,
    only: 'phone',
    async before(page, { say }) {
      await page.getByRole('button', { name: say('properties') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'new-ticket', who: 'agent', at: '/desk/new' },
  {
    name: 'new-ticket-refused',
    who: 'agent',
    at: '/desk/new',
    tolerates: /status of 422/,
    async before(page, { say }) {
      await page.getByLabel(say('customer_email')).fill('jutta@briefkasten');
      await page.locator('form', { has: page.locator('#email') }).evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
        form.requestSubmit();
      });
      await page.getByRole('alert').waitFor();
      await page.getByText(say('ticket_create')).waitFor();
    },
  },

  { name: 'settings-queues', who: 'admin', at: '/settings/queues', before: openFirstRow },
  { name: 'settings-channels', who: 'admin', at: '/settings/channels' },
  { name: 'settings-agents', who: 'admin', at: '/settings/agents', before: openFirstRow },
  { name: 'settings-incoming-mails', who: 'admin', at: '/settings/incoming-mails' },
  ...registersScreens,
  ...subProcessorsScreens,
  ...breachesScreens,
  ...disclosuresScreens,
  { name: 'settings-recipient', who: 'dpo', at: firstRecipient },
  {
    name: 'settings-retention',
    who: 'dpo',
    at: '/settings/retention',
    async before(page, { say }) {
      await openFirstRow(page);
      const rule = page.locator('main details').first();
      await rule.getByLabel(say('period'), { exact: true }).fill('90');
      await rule.getByRole('button', { name: say('retention_preview') }).click();
      await rule.getByText(say('retention_save')).waitFor();
    },
  },
  { name: 'settings-disposals', who: 'dpo', at: '/settings/disposals' },
  { name: 'settings-trash', who: 'dpo', at: '/settings/trash' },
  { name: 'settings-audit', who: 'dpo', at: '/settings/audit' },
  { name: 'forbidden', who: 'agent', at: '/settings/audit', tolerates: /status of 403/ },

  { name: 'portal', who: 'customer', at: '/portal' },
  { name: 'portal-nothing-found', who: 'customer', at: '/portal?text=qwertz' },
  { name: 'portal-request', who: 'customer', at: portalRequest },
  { name: 'portal-new', who: 'customer', at: '/portal/new' },
  { name: 'portal-missing', who: 'customer', at: '/portal/requests/none', tolerates: /status of 404/ },

  ...loginScreens,
  ...ssoScreens,
  ...accountScreens,
  ...dataRequestsScreens,
  ...consentsScreens,
  ...accessScreens,
  ...brandingScreens,
  ...consoleScreens,

  { name: 'outbox', who: 'visitor', at: '/', host: 'outbox', isPlain: true },
];
