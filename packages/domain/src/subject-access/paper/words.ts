import type { Language } from '@redlich/contract';
import { english } from './words-en.ts';
import { german } from './words-de.ts';

export type PackageWords = typeof german;
export const packageWords: Record<Language, PackageWords> = { de: german, en: english };
