import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const words = { pdf: m.paper_pdf, csv: m.paper_csv, html: m.paper_page, json: m.paper_data };
type Format = keyof typeof words;

const usual: readonly Format[] = ['pdf', 'html', 'json'];

/** A paper in the forms it can be kept in; `of` names it where a page has several. */
export function PaperFiles({ path, formats = usual, of }: { path: string; formats?: readonly Format[]; of?: string }) {
  const glue = path.includes('?') ? '&' : '?';
  return (
    <ul
      aria-label={of === undefined ? m.paper_files() : `${m.paper_files()}: ${of}`}
      className="flex flex-wrap gap-x-4 text-14"
    >
      {formats.map((format) => (
        <li key={format}>
          <a
            href={`/api/v1${path}${glue}format=${format}&language=${getLocale()}`}
            aria-label={of === undefined ? undefined : `${words[format]()}: ${of}`}
            className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-2 pointer-coarse:min-h-11"
          >
            {words[format]()}
          </a>
        </li>
      ))}
    </ul>
  );
}
