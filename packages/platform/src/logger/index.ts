/**
 * Logs as JSON lines on stdout, from an allow-list.
 * - A field that is not on the list is dropped, whatever its value: no addresses, subjects or bodies reach a log.
 * - Listed fields hold ids, names of things in the code, numbers. A text longer than 200 characters is cut.
 * - An error is logged as {type, code, stack}; its message may quote personal data, so it is left out of the stack too.
 * - The message is a constant written in the code, never built from input.
 */
export { createLogger } from './create-logger.ts';
export type { Fields, Level, Logger } from './create-logger.ts';
