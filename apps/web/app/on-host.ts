/** A page on another host of the platform. The browser keeps its scheme: behind a proxy that ends TLS it is not known here. */
export function onHost(request: Request, host: string, path: string): string {
  const { port } = new URL(request.url);
  return `//${host}${port && `:${port}`}${path}`;
}
