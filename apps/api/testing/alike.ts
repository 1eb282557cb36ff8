import { randomUUID } from 'node:crypto';
import type { AppRoute } from '@ts-rest/core';
import { expect } from 'vitest';
import type { TestApi } from './api.ts';
import type { Cast, Person } from './cast.ts';
import { forgetAttempts } from './furnish.ts';
import { requestOf } from './request-of.ts';

interface Told {
  status: number;
  /** Without what differs between any two answers. */
  text: string;
  raw: string;
}

/** Sends a route with every id taken from `nextId`; limits, which have tests of their own, begin anew where they bite. */
export async function tell(
  api: TestApi,
  cast: Cast,
  { route, person, nextId, cursor }: { route: AppRoute; person: Person; nextId: () => string; cursor?: string },
): Promise<Told> {
  const send = async () => {
    const { path, body } = requestOf(route, nextId, cursor);
    return cast.ask(person, route, path, body);
  };
  let response = await send();
  if (response.status === 429) {
    await forgetAttempts(api.database);
    response = await send();
  }
  const raw = await response.text();
  return { status: response.status, text: neutral(raw), raw };
}

/** Without ids of requests and of what was just made. */
const neutral = (text: string) =>
  text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/"number":\d+/g, '"number":N')
    .replaceAll(/probe-ID/g, 'probe');

/** How many ids are tried where the person is refused before any id counts. */
const triedOfRefused = 6;

/**
 * A route answers ids that this person must not know of exactly like ids that do not exist, and shows nothing secret.
 * Who is refused at the door is asked with some of the ids, others for each route.
 */
export async function expectAlike(
  api: TestApi,
  cast: Cast,
  input: { route: AppRoute; person: Person; ids: readonly string[]; secret: string; turn: number },
): Promise<void> {
  const { route, person, ids, secret, turn } = input;
  let asksForIds = false;
  const unknown = await tell(api, cast, {
    route,
    person,
    nextId: () => {
      asksForIds = true;
      return randomUUID();
    },
  });
  const name = `${person}: ${route.method} ${route.path}`;
  expect(unknown.raw, name).not.toContain(secret);
  expect(unknown.status, name).toBeLessThan(500);
  if (!asksForIds) return;
  const isRefused = unknown.status === 401 || unknown.status === 403;
  const tried = isRefused
    ? Array.from({ length: triedOfRefused }, (_, at) => ids[(turn * triedOfRefused + at) % ids.length]!)
    : ids;
  for (const id of new Set(tried)) {
    const answer = await tell(api, cast, { route, person, nextId: () => id });
    const request = `${name} with ${id}`;
    expect(answer.raw, request).not.toContain(secret);
    expect(answer.status, request).toBe(unknown.status);
    if (answer.status >= 400) expect(answer.text, request).toBe(unknown.text);
  }
}
