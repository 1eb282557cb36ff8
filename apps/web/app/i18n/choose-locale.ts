import type { Language } from '@redlich/contract';

/**
 * The language of a page: what its address asks for (`?lang=en`), else what the person signed in has chosen, else the
 * first of the browser's languages that exists here, else German.
 */
export function chooseLocale(
  asked: string | null,
  chosen: Language | undefined,
  acceptLanguage: string | null,
): Language {
  if (asked === 'de' || asked === 'en') return asked;
  return chosen ?? preferred(acceptLanguage ?? '') ?? 'de';
}

/** RFC 9110 section 12.5.4: languages with weights, the heaviest first. */
function preferred(header: string): Language | undefined {
  const ranges = header
    .slice(0, 200)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0], weight: Number(weight) || 0 };
    });
  ranges.sort((one, other) => other.weight - one.weight);
  const match = ranges.find(({ language, weight }) => weight > 0 && (language === 'de' || language === 'en'));
  return match?.language as Language | undefined;
}
