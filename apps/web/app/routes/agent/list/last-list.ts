let last: { search: string; ids: readonly string[] } = { search: '', ids: [] };

/** Keeps in memory which list was open last, so that a ticket leads back to it and on to its neighbours. */
export function rememberList(search: string, ids: readonly string[]): void {
  last = { search, ids };
}

export function neighboursOf(ticketId: string): {
  list: string;
  previous: string | undefined;
  next: string | undefined;
} {
  const at = last.ids.indexOf(ticketId);
  return {
    list: `/desk${last.search}`,
    previous: at > 0 ? last.ids[at - 1] : undefined,
    next: at >= 0 ? last.ids[at + 1] : undefined,
  };
}
