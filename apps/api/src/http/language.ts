import type { Language } from '@redlich/contract';

/** The first of German and English that an Accept-Language header prefers; German when it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.split('-')[0], quality: quality ? Number(quality.split('=')[1]) || 0 : 1 };
    })
    .filter(
      (wish): wish is { language: Language; quality: number } => wish.language === 'de' || wish.language === 'en',
    );
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.language ?? 'de';
}
