/** Most a form without files may weigh; the longest text of an article fits twice. */
export const formBytesMax = 1024 * 1024;
/** Most a form with files may weigh: the api refuses each file above 25 MB itself. */
export const multipartBytesMax = 110 * 1024 * 1024;

/**
 * Looks at a request that may change something. Answers the status it must be refused with, or undefined.
 * 403: not sent by a page of this host. 411: a body of unknown length, no browser sends a form like that. 413: too large.
 */
export function refusalOf(request: Request): 403 | 411 | 413 | undefined {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return undefined;
  if (!isSameOrigin(request)) return 403;
  const length = request.headers.get('content-length');
  if (length === null) return request.body === null ? undefined : 411;
  const multipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  return Number(length) > (multipart ? multipartBytesMax : formBytesMax) ? 413 : undefined;
}

/** The host alone is compared: behind a proxy that ends TLS the scheme is not known here. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
