const dataSuffix = /(?:\/_root)?\.data$/;

/**
 * Whether a request is somebody looking at a page: a document, or the data for going to another page. Reading the same
 * page again after a change is not, nor what a browser fetches ahead.
 */
export function isPageView(request: Request): boolean {
  if (request.method !== 'GET' || isAhead(request.headers)) return false;
  const { pathname } = new URL(request.url);
  if (!dataSuffix.test(pathname)) return (request.headers.get('accept') ?? '').includes('text/html');
  const from = request.headers.get('referer');
  return from === null || !URL.canParse(from) || new URL(from).pathname !== (pathname.replace(dataSuffix, '') || '/');
}

const isAhead = (headers: Headers) =>
  /prefetch|prerender/.test(`${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`);
