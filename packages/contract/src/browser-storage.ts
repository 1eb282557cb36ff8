/** Who comes to have it in the browser: people on a desk's pages, or its staff only; the operator's console is apart. */
export type StorageAudience = 'everybody' | 'staff' | 'operators';

export interface StorageEntry {
  kind: 'cookie' | 'localStorage' | 'sessionStorage';
  /** The name; where it ends with a dot, the beginning of names. */
  key: string;
  /** The name over https, where it differs. */
  secureKey?: string;
  audience: StorageAudience;
  /** Whole days; 0: until the browser or the tab closes; null: until the person removes it. */
  days: number | null;
}

/**
 * Everything the product keeps in a browser, and nothing else does. All of it is strictly needed for what the person
 * asked for (section 25(2) no. 2 TDDDG). Read by the pages, by the api that sets the cookies, and by the privacy notice.
 */
export const browserStorage = {
  session: {
    kind: 'cookie',
    key: 'redlich_session',
    secureKey: '__Host-redlich',
    audience: 'everybody',
    days: 0,
  },
  step: { kind: 'cookie', key: 'redlich_step', secureKey: '__Host-redlich-step', audience: 'everybody', days: 0 },
  sso: { kind: 'cookie', key: 'redlich_sso', secureKey: '__Host-redlich-sso', audience: 'everybody', days: 0 },
  theme: { kind: 'localStorage', key: 'redlich.theme', audience: 'everybody', days: null },
  version: { kind: 'sessionStorage', key: 'remix-manifest-version', audience: 'everybody', days: 0 },
  rail: { kind: 'localStorage', key: 'redlich.rail', audience: 'staff', days: null },
  density: { kind: 'localStorage', key: 'redlich.density', audience: 'staff', days: null },
  draft: { kind: 'localStorage', key: 'redlich.draft.', audience: 'staff', days: 7 },
  support: {
    kind: 'cookie',
    key: 'redlich_support',
    secureKey: '__Host-redlich-support',
    audience: 'operators',
    days: 0,
  },
  console: {
    kind: 'cookie',
    key: 'redlich_console',
    secureKey: '__Host-redlich-console',
    audience: 'operators',
    days: 0,
  },
  consoleStep: {
    kind: 'cookie',
    key: 'redlich_console_step',
    secureKey: '__Host-redlich-console-step',
    audience: 'operators',
    days: 0,
  },
} as const satisfies Record<string, StorageEntry>;
export type StorageName = keyof typeof browserStorage;
