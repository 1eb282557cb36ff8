import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { EgressRefused, type Egress, type TenantConnection } from '../egress/index.ts';
import { isPublicAddress } from './public-address.ts';
import { OutgoingRefused, type OutgoingRefusal } from './refusal.ts';

const ports = new Set(['443', '8443']);
const answerBytesMax = 100_000;
const patienceMs = 10_000;

export interface OutgoingRequest {
  /** For whom and what for: whether the host is one that this tenant has declared is asked before anything else. */
  on: Pick<TenantConnection, 'purpose' | 'tenantId'>;
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

export interface OutgoingAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

export interface Outgoing {
  /** @throws OutgoingRefused with the reason; an answer of any status is an answer, a redirect is not followed */
  send(request: OutgoingRequest): Promise<OutgoingAnswer>;
  /** What can be said of an address without asking anybody: scheme, credentials, port, a literal address. */
  check(url: string): OutgoingRefusal | undefined;
}

interface Options {
  egress: Egress;
  /** `host:port` pairs that the operator answers for: own network, tests. They may be private and speak plain http. */
  allow?: readonly string[];
  /** Trusted certificates beside the system's. */
  ca?: string;
  resolve?: Resolve;
  timeoutMs?: number;
}

export function createOutgoing(options: Options): Outgoing {
  const { egress, allow = [], resolve = resolveBySystem, timeoutMs = patienceMs } = options;
  const allowed = new Set(allow);

  function judge(url: URL): OutgoingRefusal | undefined {
    if (url.username !== '' || url.password !== '') return 'credentials';
    if (allowed.has(placeOf(url)))
      return url.protocol === 'https:' || url.protocol === 'http:' ? undefined : 'notHttps';
    if (url.protocol !== 'https:') return 'notHttps';
    if (!ports.has(portOf(url))) return 'port';
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    return isIP(literal) !== 0 && !isPublicAddress(literal) ? 'address' : undefined;
  }

  /** Called by the socket itself when it connects: what it returns is what is connected to, nothing resolves again. */
  const guardedLookup =
    (free: boolean): LookupFunction =>
    (host, { all }, answer) => {
      resolve(host).then(
        (found) => {
          // One address that is not public condemns the name: a mixed answer is a rebinding attempt or a broken zone.
          if (found.length === 0) return answer(new OutgoingRefused('unknownHost'), '');
          if (!free && !found.every(({ address }) => isPublicAddress(address)))
            return answer(new OutgoingRefused('address'), '');
          if (all)
            return answer(
              null,
              found.map(({ address, family }) => ({ address, family })),
            );
          return answer(null, found[0]!.address, found[0]!.family);
        },
        () => answer(new OutgoingRefused('unknownHost'), ''),
      );
    };

  async function send(request: OutgoingRequest): Promise<OutgoingAnswer> {
    const url = new URL(request.url);
    const refusal = judge(url);
    if (refusal !== undefined) throw new OutgoingRefused(refusal);
    try {
      const host = url.hostname.replace(/^\[|\]$/g, '');
      await egress.pass({ ...request.on, host, port: Number(portOf(url)) });
    } catch (error) {
      throw error instanceof EgressRefused ? new OutgoingRefused(error.reason, error.recipient) : error;
    }
    return ask(url, request);
  }

  function ask(url: URL, { method, headers = {}, body, signal }: OutgoingRequest): Promise<OutgoingAnswer> {
    const free = allowed.has(placeOf(url));
    const settings: RequestOptions = {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
      // A connection of its own: a pooled one would have been checked for somebody else.
      agent: false,
      lookup: guardedLookup(free),
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
      maxHeaderSize: 16_384,
      ...(options.ca !== undefined && { ca: options.ca }),
    };
    return new Promise((done, fail) => {
      const outgoing = (url.protocol === 'http:' ? httpRequest : httpsRequest)(url, settings);
      outgoing.once('socket', (socket) =>
        socket.once('connect', () => {
          // Nothing was sent yet, not even the greeting of TLS.
          if (!free && !isPublicAddress(socket.remoteAddress ?? '')) outgoing.destroy(new OutgoingRefused('address'));
        }),
      );
      outgoing.once('error', (error) => fail(reasonOf(error)));
      outgoing.once('response', (incoming) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        incoming.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength;
          if (bytes > answerBytesMax) outgoing.destroy(new OutgoingRefused('tooLarge'));
          else chunks.push(chunk);
        });
        incoming.once('error', (error) => fail(reasonOf(error)));
        incoming.once('end', () =>
          done({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      outgoing.end(body);
    });
  }

  return {
    send,
    check: (url) => (URL.canParse(url) ? judge(new URL(url)) : 'unknownHost'),
  };
}

const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true });
const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');
const placeOf = (url: URL) => `${url.hostname}:${portOf(url)}`.toLowerCase();

function reasonOf(error: Error & { code?: string }): OutgoingRefused {
  if (error instanceof OutgoingRefused) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return new OutgoingRefused('timeout');
  const code = error.code ?? '';
  if (code === 'ABORT_ERR') return new OutgoingRefused('timeout');
  if (/CERT|SSL|TLS|SIGNATURE|ALTNAME/.test(code)) return new OutgoingRefused('certificate');
  return new OutgoingRefused('unreachable');
}
