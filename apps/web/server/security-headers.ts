/**
 * The policy of every page: scripts and styles only with this answer's nonce, nothing foreign, and no frame around it but
 * on the sites that a page names.
 */
export function contentSecurityPolicy(nonce: string, development: boolean, frames: readonly string[] = []): string {
  return [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Vite's development server adds styles at run time without a nonce.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors ${frames.length > 0 ? frames.join(' ') : `'none'`}`,
    `form-action 'self'`,
  ].join('; ');
}

const site = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** The sites that may show a page in a frame, as the page says in a header of our own; it does not leave the server. */
export function takeFrameAncestors(headers: Headers): string[] {
  const named = headers.get('redlich-frame-ancestors') ?? '';
  headers.delete('redlich-frame-ancestors');
  return named.split(' ').filter((one) => site.test(one));
}

/** Headers of every page, besides its content security policy. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  // Of a tenant's own domain this host alone is ours: its subdomains are not spoken for.
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
