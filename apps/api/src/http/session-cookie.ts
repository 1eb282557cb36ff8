import { browserStorage } from '@redlich/contract';

const entries = {
  person: browserStorage.session,
  operator: browserStorage.console,
  support: browserStorage.support,
  step: browserStorage.step,
  operatorStep: browserStorage.consoleStep,
  sso: browserStorage.sso,
};

/**
 * A cookie of ours: random, HttpOnly, gone when the browser closes. Over https it has the `__Host-` prefix; plain http is
 * for a desk on the own machine, where browsers refuse Secure cookies. `step` stands for half a login: the api takes it
 * for the second step and for nothing else. `sso` is what a provider's answer is checked by, sealed.
 */
export function sessionCookie(scheme: 'http' | 'https', of: keyof typeof entries = 'person') {
  const name = scheme === 'https' ? entries[of].secureKey : entries[of].key;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${scheme === 'https' ? '; Secure' : ''}`;
  return {
    name,
    set: (token: string) => `${name}=${token}; ${attributes}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    read(header: string | undefined): string | undefined {
      for (const part of (header ?? '').split(';')) {
        const [key, value] = part.trim().split('=', 2);
        if (key === name && value) return value;
      }
      return undefined;
    },
  };
}

/** What a passkey belongs to: the host as the browser shows it. The host has been found to be the tenant's. */
export function partyOf(scheme: 'http' | 'https', host: string | undefined) {
  const url = new URL(`${scheme}://${host}`);
  return { host: url.hostname, origin: url.origin };
}
