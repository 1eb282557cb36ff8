import type { AppLoadContext } from '@remix-run/node';
import { createClient } from './api.server.ts';
import { deskFrameOf, showsDeskFrame } from './desk-frame.server.ts';
import { chooseLocale } from './i18n/choose-locale.ts';
import { isPageView } from './page-view.server.ts';
import { siteOf } from './site.server.ts';
import { keepSubmitted } from './submitted.server.ts';

interface Facts {
  apiUrl: string;
  nonce: string;
  requestId: string;
  clientAddress: string;
}

// Remix asks here which routes exist; that takes no person and no desk.
const manifestPath = '/__manifest';

/** Learns what every page needs: the desk behind the host, the person signed in, the language. */
export async function openRequest(request: Request, facts: Facts): Promise<AppLoadContext> {
  const cookies: string[] = [];
  const cookie = request.headers.get('cookie');
  const acceptLanguage = request.headers.get('accept-language');
  const url = new URL(request.url);
  const asked = url.searchParams.get('lang');
  const base = {
    ...facts,
    host: request.headers.get('host') ?? '',
    cookie,
    userAgent: request.headers.get('user-agent'),
    signal: request.signal,
    publishesDrift: request.method === 'POST' && url.searchParams.get('notice') === 'publish',
    submitted: keepSubmitted(request),
    onCookie: (header: string) => cookies.push(header),
  };
  const first = createClient({ ...base, language: chooseLocale(asked, undefined, acceptLanguage) });
  const signIn = async () => {
    if (cookie === null || url.pathname === manifestPath) return { status: 0, session: null };
    if (showsDeskFrame(request.method, url.pathname)) {
      const { status, body } = await first.getDeskFrame();
      if (status === 200) return { status, session: body.session, frame: body };
    }
    const { status, body } = await first.getSession();
    return { status, session: status === 200 ? body : null };
  };
  const [found, signedIn] = await Promise.all([
    url.pathname === manifestPath ? { kind: 'unknown' as const } : siteOf(base.host, first),
    signIn(),
  ]);
  const { session } = signedIn;
  const operatorSession = found.kind === 'console' && cookie !== null ? await first.getOperatorSession() : null;
  const operator = operatorSession?.status === 200 ? operatorSession.body : null;
  if (found.kind === 'tenant' && isPageView(request))
    // Beside the page: nobody waits for it, and a page that the browser calls off is none.
    first
      .recordPageView({ body: {}, extraHeaders: { 'user-agent': request.headers.get('user-agent') ?? '' } })
      .catch(() => {});
  // Without an answer nobody is logged out: the page says that the service is away.
  const site = signedIn.status >= 500 ? { kind: 'unavailable' as const } : found;
  const locale = chooseLocale(asked, session?.person.language ?? operator?.operator.language, acceptLanguage);
  const api = createClient({ ...base, language: locale });
  return {
    nonce: facts.nonce,
    requestId: facts.requestId,
    locale,
    site,
    session,
    operator,
    api,
    deskFrame: deskFrameOf(api, signedIn.frame),
    cookies,
  };
}

/** What the api told the browser to keep while it was asked for this page. */
export function cookiesOf(context: AppLoadContext): string[] {
  return context.cookies;
}
