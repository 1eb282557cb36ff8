import type { Language } from '@redlich/contract';
import { de } from './de.ts';
import { en } from './en.ts';
import type { ProblemTexts } from './texts.ts';

export const problemTexts: Record<Language, ProblemTexts> = { de, en };
