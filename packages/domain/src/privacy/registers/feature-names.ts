import type { Feature, Language } from '@redlich/contract';

/** What the product calls its functions, where a purpose for one is missing. */
export const featureNames: Record<Feature, Record<Language, string>> = {
  requests: { de: 'Anfragen', en: 'requests' },
  accessLog: { de: 'Zugriffsprotokoll', en: 'access log' },
  openIntake: { de: 'offene Annahme', en: 'open intake' },
  sharing: { de: 'geteilte Anfragen in Firmen', en: 'requests shared in companies' },
  consents: { de: 'Einwilligungen', en: 'consents' },
  readAccessLog: { de: 'Leseprotokoll', en: 'log of reading' },
  apiTokens: { de: 'API-Token', en: 'API tokens' },
  webhooks: { de: 'Webhooks', en: 'webhooks' },
  announcements: { de: 'Mitteilungen an Kunden', en: 'announcements to customers' },
  singleSignOn: { de: 'Single Sign-on', en: 'single sign-on' },
};
