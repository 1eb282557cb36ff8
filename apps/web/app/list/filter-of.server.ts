/** What an address asks of a list: the named filters that are not empty. */
export function filterOf(request: Request, names: readonly string[]): Record<string, string> {
  const parameters = new URL(request.url).searchParams;
  return Object.fromEntries(
    ['text', 'cursor', ...names].flatMap((name) => {
      const value = parameters.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}
