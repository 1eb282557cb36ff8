import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Asset {
  headers: Record<string, string>;
  bodies: { br?: Uint8Array<ArrayBuffer>; gzip?: Uint8Array<ArrayBuffer>; identity: Uint8Array<ArrayBuffer> };
}

/** Reads the built client files (about 2 MB) into memory and answers GET and HEAD for them; undefined for other paths. */
export async function loadAssets(folder: URL): Promise<(request: Request) => Response | undefined> {
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const identity = await readFile(new URL(name, folder));
    const bodies: Asset['bodies'] = { identity };
    if (names.includes(`${name}.br`)) bodies.br = await readFile(new URL(`${name}.br`, folder));
    if (names.includes(`${name}.gz`)) bodies.gzip = await readFile(new URL(`${name}.gz`, folder));
    assets.set(`/${name}`, { headers: headersOf(name, type, identity), bodies });
  }
  return (request) => {
    const asset = assets.get(new URL(request.url).pathname);
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
    return answer(request, asset);
  };
}

function headersOf(name: string, type: string, bytes: Uint8Array): Record<string, string> {
  // Names under assets/ carry a hash of their content.
  const caching = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
  return {
    'content-type': type,
    'cache-control': caching,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function answer(request: Request, { headers, bodies }: Asset): Response {
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding =
    bodies.br && /\bbr\b/.test(accepted) ? 'br' : bodies.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  const body = bodies[encoding] ?? bodies.identity;
  const sent: Record<string, string> = { ...headers, 'content-length': String(body.byteLength) };
  if (encoding !== 'identity') sent['content-encoding'] = encoding;
  return new Response(request.method === 'HEAD' ? null : body, { headers: sent });
}
