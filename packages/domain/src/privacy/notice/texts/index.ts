import type { Language } from '@redlich/contract';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Every sentence of the notice. Both languages have the same keys: the compiler holds them to it. */
export type Words = typeof de;

export const words: Record<Language, Words> = { de, en };
