import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@redlich/contract';
import { overwriteGetLocale } from '#app/paraglide/runtime.js';

const current = new AsyncLocalStorage<Language>();
overwriteGetLocale(() => current.getStore() ?? 'de');

/** Everything said inside `work`, the rendering included, is in this language; other requests are not touched. */
export function inLocale<T>(locale: Language, work: () => T): T {
  return current.run(locale, work);
}
