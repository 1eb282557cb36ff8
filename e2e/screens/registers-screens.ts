import type { Page } from '@playwright/test';
import type { Place, Screen } from './screens.ts';

const openFirstRow = (page: Page) => page.locator('main details > summary').first().click();

async function purposeOnTwoGrounds(place: Place): Promise<string> {
  const { activities } = await (
    await place.apiAs('dpo')
  ).get<{
    activities: { id: string; bases: unknown[] }[];
  }>('/privacy/registers');
  const chosen = activities.find(({ bases }) => bases.length > 1) ?? activities[0];
  return `/settings/activities/${chosen?.id ?? 'new'}`;
}

export const registersScreens: readonly Screen[] = [
  { name: 'settings-registers-admin', who: 'admin', at: '/settings/registers' },
  { name: 'settings-registers', who: 'dpo', at: '/settings/registers' },
  { name: 'registers-controller', who: 'dpo', at: '/settings/registers/controller', before: openFirstRow },
  { name: 'registers-purposes', who: 'dpo', at: '/settings/registers/purposes' },
  { name: 'settings-activity', who: 'dpo', at: purposeOnTwoGrounds },
  { name: 'registers-forms', who: 'dpo', at: '/settings/registers/forms' },
  { name: 'registers-hosting', who: 'dpo', at: '/settings/registers/hosting' },
  { name: 'registers-measures', who: 'dpo', at: '/settings/registers/measures' },
  { name: 'registers-identity', who: 'dpo', at: '/settings/registers/identity' },
];
