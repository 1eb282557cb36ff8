/**
 * Outbox: shows the mail that `mailTransport({ outboxDir })` wrote, where no mail server is configured.
 * - Reads only; ids are checked before they become a path, and nothing outside the folder is served.
 * - A mail's HTML is shown in a sandboxed frame without scripts that may load nothing from elsewhere.
 * - For the person at this machine: a request that names another host than an IP address or localhost is refused, so
 *   that no web page can read the mail by pointing its own name here.
 */
export { outboxRoutes } from './outbox-routes.ts';
