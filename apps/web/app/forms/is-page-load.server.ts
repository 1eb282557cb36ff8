/** Whether the browser itself sent the form and shows the answer as a page: then success ends in a redirect. */
export function isPageLoad(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html');
}
