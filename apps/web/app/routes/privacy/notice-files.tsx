import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

/** The notice to keep: of one version, or the one that anybody reads now. */
export function NoticeFiles({ version }: { version?: number }) {
  const files = [
    ['pdf', m.notice_as_pdf()],
    ['html', m.notice_as_page()],
    ['txt', m.notice_as_text()],
    ['md', m.notice_as_markdown()],
    ['json', m.notice_as_data()],
  ] as const;
  return (
    <ul aria-label={m.notice_files()} className="mt-1 flex flex-wrap gap-x-4 text-14">
      {files.map(([format, name]) => (
        <li key={format}>
          <a
            href={`/api/v1/privacy/notice/file?format=${format}&language=${getLocale()}${version === undefined ? '' : `&version=${version}`}`}
            className="text-accent-text underline underline-offset-2 pointer-coarse:inline-block pointer-coarse:py-2"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
