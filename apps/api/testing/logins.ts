import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { importAgent } from '@redlich/domain';
import { mintTenant, testPassword, type TestTenant } from '@redlich/domain/testing';
import { openTestApi } from './api.ts';
import { openBrowser, type Browser } from './browser.ts';

export const json = async <T>(response: Response) => (await response.json()) as T;
export const status = async (response: Promise<Response>) => (await response).status;

/** An api with one tenant, people of it and browsers. Close the api in `afterAll`. */
export async function openLogins() {
  const api = await openTestApi();
  const tenant = await mintTenant(api.ports);

  const browser = (address?: string, at: TestTenant = tenant): Browser => openBrowser(api, at, address);
  async function newPerson(): Promise<{ email: string; id: string }> {
    const email = `${randomUUID()}@team.example`;
    const agent = await importAgent(tenant.system, {
      name: 'Karl Prüfer',
      email,
      roles: ['agent'],
      password: testPassword,
    });
    return { email, id: agent.id };
  }
  const codeOf = (key: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(key) }).generate({
      timestamp: api.ports.clock.now().getTime() + steps * 30_000,
    });

  return {
    api,
    tenant,
    browser,
    newPerson,
    codeOf,
    /** Logged in, with one-time codes in use. */
    async withTotp() {
      const person = await newPerson();
      const own = browser();
      await own.logIn(person.email);
      const { key } = await json<{ key: string }>(await own.ask('POST', '/factors/totp', {}));
      const { recoveryCodes } = await json<{ recoveryCodes: string[] }>(
        await own.ask('PUT', '/factors/totp', { code: codeOf(key, -1) }),
      );
      return { ...person, own, key, recoveryCodes };
    },
  };
}
