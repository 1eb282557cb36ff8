import { Readable } from 'node:stream';
import { contract, uploadSchema, type ImageKind, type Upload } from '@redlich/contract';
import { getRouteQuery, type ApiFetcher, type InitClientReturn } from '@ts-rest/core';
import { problemOf } from './api-answers.server.ts';
import { send, type ApiAnswer } from './api-transport.server.ts';
import type { Submitted } from './submitted.server.ts';

export interface ClientFacts {
  apiUrl: string;
  /** The browser's Host header: it names the tenant. */
  host: string;
  cookie: string | null;
  /** Of the person, so that the api's words come in it. */
  language: string;
  clientAddress: string;
  /** Of the browser, so that a person recognises the device in the list of own sessions. */
  userAgent: string | null;
  requestId: string;
  signal: AbortSignal;
  /** The person was told what a change makes of the published notice and wants both. */
  publishesDrift: boolean;
  /** The form behind the request. */
  submitted(): Promise<Submitted | undefined>;
  /** Called with each Set-Cookie header of the api. */
  onCookie(cookie: string): void;
}

interface Settings {
  baseUrl: string;
  api: ApiFetcher;
}

const unavailable = (requestId: string): ApiAnswer => ({
  status: 503,
  headers: new Headers(),
  body: { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'unavailable', requestId },
});

/** The contract as functions, spoken in the name of the browser behind one request. An api out of reach answers 503. */
export function createClient(facts: ClientFacts) {
  const headers = {
    host: facts.host,
    'accept-language': facts.language,
    'x-forwarded-for': facts.clientAddress,
    'x-request-id': facts.requestId,
    ...(facts.userAgent === null ? {} : { 'user-agent': facts.userAgent }),
    origin: `http://${facts.host}`,
    ...(facts.publishesDrift && { 'notice-drift': 'publish' }),
    ...(facts.cookie === null ? {} : { cookie: facts.cookie }),
  };
  const ask = async (url: string, method: string, extra: Record<string, string>, body?: string | Readable) => {
    const request = { url, method, headers: { ...headers, ...extra }, signal: facts.signal };
    const answer = await send(body === undefined ? request : { ...request, body }).catch((error: unknown) => {
      if (facts.signal.aborted) throw error;
      return unavailable(facts.requestId);
    });
    for (const cookie of answer.headers.getSetCookie()) facts.onCookie(cookie);
    if (answer.status !== 409 || problemOf(answer.body)?.drift === undefined) return answer;
    return { ...answer, body: { ...problemOf(answer.body), submitted: await facts.submitted() } };
  };
  const routes = contractClient({
    baseUrl: facts.apiUrl,
    api: ({ path, method, headers: extra, body }) => ask(path, method, extra, withLength(extra, body)),
  });
  return Object.assign(routes, {
    /** Streams a file to the api as it comes in; the answer's body is an `Upload` when its status is 201. */
    async upload(
      fileName: string,
      contentType: string,
      data: AsyncIterable<Uint8Array>,
      /** Of somebody not logged in: the form it belongs to. */
      form?: string,
    ): Promise<Upload | ApiAnswer> {
      const query = new URLSearchParams(form === undefined ? { fileName } : { fileName, form });
      const url = `${facts.apiUrl}/api/v1/${form === undefined ? 'uploads' : 'visitor/uploads'}?${query}`;
      const answer = await ask(
        url,
        'POST',
        { 'content-type': contentType || 'application/octet-stream' },
        Readable.from(data),
      );
      return answer.status === 201 ? uploadSchema.parse(answer.body) : answer;
    },
    /** Streams the file of evidence to the api as it comes in. */
    sendEvidence: (
      recipientId: string,
      query: Record<string, string>,
      contentType: string,
      data: AsyncIterable<Uint8Array>,
    ): Promise<ApiAnswer> =>
      ask(
        `${facts.apiUrl}/api/v1/privacy/recipients/${encodeURIComponent(recipientId)}/evidence?${new URLSearchParams(query)}`,
        'POST',
        { 'content-type': contentType || 'application/octet-stream' },
        Readable.from(data),
      ),
    /** Streams an image of the branding to the api as it comes in. */
    sendBrandImage: (kind: ImageKind, data: AsyncIterable<Uint8Array>): Promise<ApiAnswer> =>
      ask(
        `${facts.apiUrl}/api/v1/branding/images/${kind}`,
        'PUT',
        { 'content-type': 'application/octet-stream' },
        Readable.from(data),
      ),
  });
}
export type Client = ReturnType<typeof createClient>;

/** Each function is made when it is first asked for: a page needs five of the contract's hundred. */
function contractClient(settings: Settings): InitClientReturn<typeof contract, Settings> {
  const made: Record<string, unknown> = {};
  const find = (target: typeof made, name: string) =>
    Object.hasOwn(contract, name)
      ? (target[name] ??= getRouteQuery(contract[name as keyof typeof contract], settings))
      : target[name];
  return new Proxy(made, { get: find }) as InitClientReturn<typeof contract, Settings>;
}

function withLength(headers: Record<string, string>, body: unknown): string | undefined {
  if (typeof body !== 'string') return undefined;
  headers['content-length'] = String(Buffer.byteLength(body));
  return body;
}
