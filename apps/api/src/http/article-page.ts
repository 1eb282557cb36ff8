import type { Language } from '@redlich/contract';

const style = `:root{color-scheme:light}body{margin:0;padding:2px;font:14px/1.55 system-ui,sans-serif;color:#1d2129;background:#fff;overflow-wrap:anywhere}
img{max-width:100%;height:auto}table{max-width:100%}blockquote{margin:.5em 0;padding-left:.8em;border-left:2px solid #c8ccd4;color:#4d5562}pre{white-space:pre-wrap}`;

/**
 * A stranger's formatted text as a document of its own for a sandboxed frame: sanitised when it came in, and here without
 * scripts, forms or outside requests; remote images only when the reader asked for them. `allow-same-origin` lets the
 * page around it measure its height and send the session for inline images; without scripts it opens nothing.
 */
export function articlePage(
  body: string,
  { language, remoteImages }: { language: Language; remoteImages: boolean },
): Response {
  const shown = remoteImages ? body.replaceAll(/\sdata-remote-src="(https?:[^"]*)"/g, ' src="$1"') : body;
  const images = remoteImages ? "'self' data: https: http:" : "'self' data:";
  return new Response(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>${style}</style></head><body>${shown}</body></html>`,
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src ${images}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    },
  );
}
