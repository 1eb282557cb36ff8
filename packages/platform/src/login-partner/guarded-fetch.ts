import type { CustomFetch } from 'openid-client';
import type { Outgoing } from '../outgoing/index.ts';

const withoutBody = new Set([204, 205, 304]);

/** The guard of `outgoing` in the shape of `fetch`: what is not allowed there cannot be asked here. */
export const guardedFetch =
  (outgoing: Outgoing, tenantId: string): CustomFetch =>
  async (url, { method, headers, body, signal }) => {
    const text = body === undefined || body === null ? undefined : bodyText(body);
    const answer = await outgoing.send({
      on: { purpose: 'singleSignOn', tenantId },
      method: method === 'POST' ? 'POST' : 'GET',
      url,
      headers: { accept: 'application/json', ...headers },
      ...(text !== undefined && { body: text }),
      ...(signal && { signal }),
    });
    const received = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) received.append(name, one);
    return new Response(withoutBody.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: received,
    });
  };

function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('only forms are sent to a login partner');
}
