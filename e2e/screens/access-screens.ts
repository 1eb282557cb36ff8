import type { Screen } from './screens.ts';

async function firstId(api: { get<R>(path: string): Promise<R> }, path: string): Promise<string> {
  const { items } = await api.get<{ items: { id: string }[] }>(path);
  const [first] = items;
  if (first === undefined) throw new Error(`the demo has nothing under ${path}`);
  return first.id;
}

/** Who may what, programs that act for a desk, the three logs, and the way out. */
export const accessScreens: readonly Screen[] = [
  { name: 'alerts', who: 'agent', at: '/desk/alerts' },
  { name: 'alerts-unread', who: 'admin', at: '/desk/alerts?unread=true' },
  { name: 'alert-choices', who: 'agent', at: '/desk/alerts/choices' },
  { name: 'settings-roles', who: 'admin', at: '/settings/roles' },
  { name: 'settings-teams', who: 'admin', at: '/settings/teams' },
  {
    name: 'settings-agent',
    who: 'admin',
    at: async ({ apiAs }) => `/settings/agents/${await firstId(await apiAs('admin'), '/agents')}`,
  },
  { name: 'settings-api-tokens', who: 'agent', at: '/settings/api-tokens' },
  { name: 'settings-service-tokens', who: 'admin', at: '/settings/service-tokens' },
  { name: 'settings-webhooks', who: 'admin', at: '/settings/webhooks' },
  {
    name: 'settings-webhook',
    who: 'admin',
    at: async ({ apiAs }) => `/settings/webhooks/${await firstId(await apiAs('admin'), '/webhooks')}`,
  },
  { name: 'settings-domains', who: 'admin', at: '/settings/domains' },
  { name: 'settings-support-access', who: 'admin', at: '/settings/support-access' },
  { name: 'settings-closing', who: 'admin', at: '/settings/closing' },
  { name: 'settings-read-accesses', who: 'dpo', at: '/settings/read-accesses' },
  { name: 'settings-access-log', who: 'dpo', at: '/settings/access-log' },
];
