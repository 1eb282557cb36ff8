/** Where somebody goes after an entry was saved: to the setup they came from, else to the page of its group. */
export const backPath = (request: Request, otherwise: string): string =>
  new URL(request.url).searchParams.get('back') === 'setup' ? '/setup/notice' : otherwise;
