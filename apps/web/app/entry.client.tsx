import { RemixBrowser } from '@remix-run/react';
import { setNonce } from 'get-nonce';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { overwriteGetLocale } from '#app/paraglide/runtime.js';
import { followSubmissions } from '#app/ui/notice-drift/last-submission.ts';

// The language only changes with a new document, so the one the server rendered holds for all that follows.
const locale = document.documentElement.lang === 'en' ? 'en' : 'de';
overwriteGetLocale(() => locale);

// Radix adds style elements (scroll lock); they need the nonce of this document.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
if (nonce) setNonce(nonce);

followSubmissions();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
