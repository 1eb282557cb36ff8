import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useRootData } from '#app/root-data.ts';
import { PlainText } from '#app/ui/display/plain-text.tsx';

/** The tenant's own words in the language of the page; nothing where there are none in it. */
export function Greeting({ className = '' }: { className?: string }) {
  const words = useRootData()?.tenant?.brand.greeting[getLocale()];
  if (!words?.title && !words?.text) return null;
  return (
    <section aria-label={m.brand_greeting()} className={className}>
      {words.title && <p className="text-20 font-semibold text-strong">{words.title}</p>}
      {words.text && <PlainText text={words.text} className="mt-1.5 max-w-[68ch] text-14 text-normal" />}
    </section>
  );
}
