import interLatin from '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2?url';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts } from '@remix-run/react';
import type { ReactNode } from 'react';
import { applyChoicesScript } from './browser-storage.ts';
import { useDocumentFacts } from './document-context.tsx';
import { ErrorPage } from './error-page.tsx';
import { BrandHead } from './frame/brand-head.tsx';
import { ScrollToTop } from './frame/scroll-to-top.tsx';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';
import { refuseUnserved } from './site.server.ts';
import styles from './styles/app.css?url';
import { ToastRegion } from './ui/overlay/toast.tsx';
import { NavigationProgress } from './ui/states/skeleton.tsx';

export const links = () => [
  { rel: 'preload', as: 'font', href: interLatin, type: 'font/woff2', crossOrigin: 'anonymous' as const },
  { rel: 'stylesheet', href: styles },
];

export const meta = () => [{ title: m.app_name() }];

export function loader({ context }: LoaderFunctionArgs) {
  const { site, session } = context;
  // The console's pages ask for themselves; all others end there with 404.
  if (site.kind !== 'console') refuseUnserved(context);
  return {
    tenant: site.kind === 'tenant' ? site.tenant : null,
    person: session?.person ?? null,
    support: session?.support ?? null,
    factorDuty: session?.factorDuty ?? null,
    permissions: session?.permissions ?? [],
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, requestId } = useDocumentFacts();
  return (
    <html lang={getLocale()} data-request-id={requestId} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: applyChoicesScript }} />
        <Meta />
        <Links />
        <BrandHead />
      </head>
      <body>
        {children}
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <ToastRegion>
      <NavigationProgress />
      <ScrollToTop />
      <Outlet />
    </ToastRegion>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
