type Status = 403 | 404 | 411 | 413 | 500 | 503;
type Texts = Record<'title' | 'text' | 'action' | 'reference', string>;

const refused = {
  de: {
    title: 'Das Absenden wurde abgelehnt',
    text: 'Das Formular kam nicht von einer Seite dieses Helpdesks. Nichts wurde geändert. Öffnen Sie die Seite neu und senden Sie das Formular noch einmal.',
  },
  en: {
    title: 'This form was refused',
    text: 'The form did not come from a page of this help desk. Nothing was changed. Open the page again and send the form once more.',
  },
};
const tooLarge = {
  de: {
    title: 'Das ist zu groß',
    text: 'Eine Datei darf höchstens 25 MB haben, ein Formular mit Dateien höchstens 110 MB. Gehen Sie zurück und teilen Sie die Sendung auf.',
  },
  en: {
    title: 'This is too large',
    text: 'A file may have at most 25 MB, a form with files at most 110 MB. Go back and split what you send.',
  },
};
const failed = {
  de: {
    title: 'Die Seite lässt sich gerade nicht anzeigen',
    text: 'Auf dem Server ist ein Fehler aufgetreten. Gespeichertes ist nicht betroffen. Versuchen Sie es in einer Minute noch einmal.',
  },
  en: {
    title: 'This page cannot be shown right now',
    text: 'An error occurred on the server. Nothing that was saved is affected. Try again in a minute.',
  },
};
const missing = {
  de: { title: 'Hier ist nichts', text: 'Diese Adresse gibt es nicht.' },
  en: { title: 'There is nothing here', text: 'This address does not exist.' },
};
const pages = { 403: refused, 404: missing, 411: tooLarge, 413: tooLarge, 500: failed, 503: failed };
const shared = {
  de: { action: 'Zur Startseite', reference: 'Vorgangsnummer' },
  en: { action: 'To the start page', reference: 'Reference' },
};

const style = `
:root{color-scheme:light dark;--ground:oklch(0.985 0.002 265);--strong:oklch(0.22 0.02 265);--muted:oklch(0.5 0.02 265);--accent:oklch(0.47 0.15 265)}
@media (prefers-color-scheme:dark){:root{--ground:oklch(0.175 0.008 265);--strong:oklch(0.96 0.004 265);--muted:oklch(0.7 0.015 265);--accent:oklch(0.78 0.11 265)}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--muted);font:16px/1.6 'Inter Variable',system-ui,sans-serif}
main{max-width:30rem;padding:32px 24px}h1{margin:0 0 12px;font-size:20px;line-height:1.3;font-weight:600;color:var(--strong)}
p{margin:0 0 24px}a{color:var(--accent);font-weight:500}small{display:block;margin-top:32px;font-size:12px}code{font-size:12px}`;

/**
 * A page that needs neither the application nor the api, in the language the browser prefers: for requests refused
 * before the application sees them, and for the case that it fails altogether.
 */
export function plainPage(status: Status, request: Request, facts: { nonce: string; requestId: string }): Response {
  const language = /^en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'de';
  const texts: Texts = { ...pages[status][language], ...shared[language] };
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts.title}</title><style nonce="${facts.nonce}">${style}</style></head><body><main><h1>${texts.title}</h1><p>${texts.text}</p><a href="/">${texts.action}</a><small>${texts.reference}: <code>${facts.requestId}</code></small></main></body></html>`;
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
