/** The filled-in filters of an address, for the api; empty ones are left out. */
export function logQuery<const N extends string>(request: Request, names: readonly N[]) {
  const { searchParams } = new URL(request.url);
  const given = [...names, 'from', 'until', 'cursor'].flatMap((name) => {
    const value = searchParams.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return { ...(Object.fromEntries(given) as Partial<Record<N | 'from' | 'until' | 'cursor', string>>), limit: 50 };
}
