import {
  Agent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { Agent as TlsAgent, request as httpsRequest } from 'node:https';
import { log } from './log.ts';

// RFC 9110 section 7.6.1; the forwarding headers are set by this server and nobody else.
const dropped = new Set(
  [
    'connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade',
    'expect forwarded x-forwarded-for x-forwarded-host x-forwarded-proto x-real-ip x-request-id',
  ].flatMap((names) => names.split(' ')),
);

export interface Passage {
  pass(incoming: IncomingMessage, outgoing: ServerResponse, facts: { clientAddress: string; requestId: string }): void;
  /** Ends the open event streams; browsers connect again by themselves. */
  close(): void;
}

/** Hands requests to the api as they are and its answers back, streaming both ways, with Host kept. */
export function createPassage(apiUrl: string): Passage {
  const api = new URL(apiUrl);
  const tls = api.protocol === 'https:';
  const agent = tls ? new TlsAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  const eventStreams = new Set<ServerResponse>();

  function send(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    headers: OutgoingHttpHeaders,
    again: boolean,
  ): void {
    const upstream = (tls ? httpsRequest : httpRequest)({
      agent,
      hostname: api.hostname,
      port: api.port,
      method: incoming.method,
      path: incoming.url,
      headers,
      setHost: false,
    });
    const abandon = () => upstream.destroy();
    outgoing.once('close', abandon);
    upstream.once('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answerHeaders(answer));
      outgoing.flushHeaders();
      if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
        eventStreams.add(outgoing);
        outgoing.once('close', () => eventStreams.delete(outgoing));
      }
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    // A request that is called off may tell of it twice; an error that nobody hears would end the process.
    upstream.on('error', () => {});
    upstream.once('error', (error: NodeJS.ErrnoException) => {
      outgoing.off('close', abandon);
      if (outgoing.closed || outgoing.destroyed) return;
      if (outgoing.headersSent) return void (outgoing.writableEnded || outgoing.destroy());
      // The api may close an idle connection in the moment it is used again; nothing was processed then.
      if (again && upstream.reusedSocket && hasNoBody(incoming)) return send(incoming, outgoing, headers, false);
      log('warn', 'api not reached', { requestId: String(headers['x-request-id']), code: error.code });
      refuse(outgoing, String(headers['x-request-id']));
    });
    if (hasNoBody(incoming)) upstream.end();
    else incoming.pipe(upstream);
  }

  return {
    pass(incoming, outgoing, { clientAddress, requestId }) {
      const headers: OutgoingHttpHeaders = { 'x-forwarded-for': clientAddress, 'x-request-id': requestId };
      for (const [name, value] of Object.entries(incoming.headers)) if (!dropped.has(name)) headers[name] = value;
      send(incoming, outgoing, headers, true);
    },
    close() {
      for (const stream of eventStreams) stream.end();
      agent.destroy();
    },
  };
}

const hasNoBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';

function answerHeaders(answer: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let at = 0; at < answer.rawHeaders.length; at += 2) {
    const name = answer.rawHeaders[at] ?? '';
    if (!dropped.has(name.toLowerCase()) || name.toLowerCase() === 'x-request-id')
      kept.push(name, answer.rawHeaders[at + 1] ?? '');
  }
  return kept;
}

function refuse(outgoing: ServerResponse, requestId: string): void {
  outgoing.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '2', connection: 'close' });
  outgoing.end(
    JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'unavailable', requestId }),
  );
}
