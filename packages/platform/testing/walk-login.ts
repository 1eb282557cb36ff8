/**
 * What a browser does at the provider: opens the address, says who it is (`null`: says no) and follows redirects until one
 * leads away. @returns the address it leads to
 */
export async function walkLogin(address: string, subject: string | null): Promise<string> {
  const { origin } = new URL(address);
  const cookies = new Map<string, string>();
  let next: { url: string; form?: URLSearchParams } = { url: address };
  for (let step = 0; step < 10; step++) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: next.form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair!.indexOf('=');
      cookies.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location === null) {
      const body = await response.text();
      if (!response.ok || next.form) throw new Error(`the provider answered ${response.status}: ${body.slice(0, 300)}`);
      next = { url: next.url, form: new URLSearchParams({ person: subject ?? '' }) };
      continue;
    }
    const url = new URL(location, next.url);
    if (url.origin !== origin) return url.href;
    next = { url: url.href };
  }
  throw new Error('the provider sends the browser in a circle');
}
