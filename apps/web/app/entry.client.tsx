import { RemixBrowser } from '@remix-run/react';
import { setNonce } from 'get-nonce';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { DocumentContext } from '#app/document-context.tsx';
import { overwriteGetLocale } from '#app/paraglide/runtime.js';
import { followSubmissions } from '#app/ui/notice-drift/last-submission.ts';

// The language only changes with a new document, so the one the server rendered holds for all that follows.
const locale = document.documentElement.lang === 'en' ? 'en' : 'de';
overwriteGetLocale(() => locale);

// Radix adds style elements (scroll lock), and React the head anew when a whole page fails: they need the nonce of this
// document. It cannot be read back as an attribute, only as a property.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
setNonce(nonce);
const documentFacts = { nonce, requestId: document.documentElement.dataset.requestId ?? '' };

followSubmissions();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <DocumentContext.Provider value={documentFacts}>
        <RemixBrowser />
      </DocumentContext.Provider>
    </StrictMode>,
  );
});
