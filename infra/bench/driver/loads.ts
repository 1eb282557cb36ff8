/** How a load is put on: so many clients, each with one request at a time. */
export interface Pace {
  clients: number;
  warmUpMs: number;
  measuredMs: number;
}

export interface HttpCall {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** the right answer */
  status: number;
}

/** Requests over kept connections to 127.0.0.1, one after the other, from the beginning again after the last. */
export interface HttpLoad {
  kind: 'http';
  port: number;
  calls: HttpCall[];
  pace: Pace;
}

/** In the place of a value: one that is new each time; the same throughout a transaction where it has a name. */
export interface Fresh {
  fresh: 'uuid' | 'now';
  name?: string;
}

export interface SqlTransaction {
  tenantId: string;
  statements: { text: string; values: unknown[] }[];
}

/** Transactions of a tenant as the services' login role. */
export interface SqlLoad {
  kind: 'sql';
  url: string;
  transactions: SqlTransaction[];
  pace: Pace;
}

/** Mails over SMTP, as many connections as clients; measured until the last 250. */
export interface MailLoad {
  kind: 'mail';
  port: number;
  to: string;
  senders: string[];
  count: number;
  clients: number;
}

export type Load = HttpLoad | SqlLoad | MailLoad;

/** @see Measured; processes to watch by name */
export type Watched = Record<string, number>;
