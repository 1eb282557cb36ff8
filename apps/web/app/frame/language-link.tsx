import { useLocation } from '@remix-run/react';
import { getLocale } from '#app/paraglide/runtime.js';

/** The address of this page in the other language; public pages carry the choice in their address, not in a cookie. */
export function useLanguageKept(): (path: string) => string {
  const { search } = useLocation();
  const lang = new URLSearchParams(search).get('lang');
  return (path) => (lang === 'de' || lang === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=${lang}` : path);
}

const names = { de: 'Deutsch', en: 'English' } as const;

/** Both languages, each in its own name; the other one is a link. A new document, since the language only changes with one. */
export function LanguageSwitch() {
  const { pathname, search } = useLocation();
  const current = getLocale();
  return (
    <ul className="flex gap-3">
      {(['de', 'en'] as const).map((language) => {
        const parameters = new URLSearchParams(search);
        parameters.set('lang', language);
        return (
          <li key={language} lang={language}>
            {language === current ? (
              <span aria-current="true" className="font-medium text-strong">
                {names[language]}
              </span>
            ) : (
              <a
                href={`${pathname}?${parameters}`}
                hrefLang={language}
                className="underline-offset-2 hover:text-strong hover:underline"
              >
                {names[language]}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
