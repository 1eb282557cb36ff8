import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import type { Choices } from './announcement-fields.tsx';

/** What the form of an announcement offers. */
export async function readChoices({ api }: Pick<AppLoadContext, 'api'>): Promise<Choices> {
  const [purposes, organisations, channels] = await Promise.all([
    api.listConsentPurposes(),
    api.listAnnouncementOrganisations(),
    api.listChannels(),
  ]);
  return {
    purposes: need(purposes, 200).items,
    organisations: need(organisations, 200).items,
    channels: need(channels, 200).items,
  };
}
