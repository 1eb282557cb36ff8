const secureNames = { person: '__Host-redlich', operator: '__Host-redlich-console', support: '__Host-redlich-support' };
const names = { person: 'redlich_session', operator: 'redlich_console', support: 'redlich_support' };

/**
 * The one cookie: random, HttpOnly, gone when the browser closes. Over https it has the `__Host-` prefix; plain http is
 * for a desk on the own machine, where browsers refuse Secure cookies.
 */
export function sessionCookie(scheme: 'http' | 'https', of: 'person' | 'operator' | 'support' = 'person') {
  const name = (scheme === 'https' ? secureNames : names)[of];
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
