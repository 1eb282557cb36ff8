import { testPassword, type TestTenant } from '@redlich/domain/testing';
import type { TestApi } from './api.ts';

export interface Browser {
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  logIn(email: string, password?: string): Promise<Response>;
  cookies: Map<string, string>;
  address: string;
}

let lastAddress = 0;

/** A browser with cookies and an address of its own, as seen behind the web server. */
export function openBrowser(
  api: Pick<TestApi, 'app'>,
  at: TestTenant,
  address = `2001:db8:${(lastAddress += 1).toString(16)}::1`,
): Browser {
  const cookies = new Map<string, string>();
  const ask: Browser['ask'] = async (method, path, body) => {
    const response = await api.app.request(`/api/v1${path}`, {
      method,
      headers: {
        host: at.host,
        'x-forwarded-for': address,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    ask,
    cookies,
    address,
    logIn: (email, password = testPassword) => ask('POST', '/session', { email, password }),
  };
}
