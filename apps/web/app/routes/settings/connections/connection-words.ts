import type { Connection, PlatformPlace } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

export const purposeWords: Record<Connection['purpose'], () => string> = {
  webhook: m.connection_webhook,
  singleSignOn: m.connection_sso,
};

export const placeWords: Record<PlatformPlace['purpose'], () => string> = {
  database: m.place_database,
  files: m.place_files,
  mail: m.place_mail,
  dns: m.place_dns,
};

const mayNow = ({ isOwn, recipient }: Connection) =>
  isOwn || recipient?.standing === 'valid' || recipient?.standing === 'notNeeded';

/** Refused at the last try, and it would be again. */
export const isRefused = (connection: Connection) => connection.lastRefusal !== null && !mayNow(connection);

export function stateWords(connection: Connection): { tone: 'good' | 'bad' | 'plain'; text: string } {
  if (connection.lastRefusal === null) return { tone: 'good', text: m.connection_allowed() };
  if (mayNow(connection)) return { tone: 'plain', text: m.connection_resolved() };
  return {
    tone: 'bad',
    text: connection.recipient === null ? m.connection_undeclared() : m.connection_inactive(),
  };
}
