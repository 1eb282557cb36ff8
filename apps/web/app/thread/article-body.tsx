import type { Article } from '@redlich/contract';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { FileRow } from '#app/ui/form/file-row.tsx';
import { HtmlFrame } from './html-frame.tsx';
import { splitQuote } from './split-quote.ts';

const raster = /^image\/(png|jpeg|gif|webp)$/;

/** What an article says: formatted or as plain text, the repeated mail folded, its files below. */
export function ArticleBody({ article }: { article: Article }) {
  const [plain, setPlain] = useState(false);
  const files = article.attachments.filter((file) => !file.inline || !article.hasHtml);
  const pictures = files.filter((file) => raster.test(file.contentType));
  return (
    <>
      {!article.parsed && (
        <p className="mb-2 flex items-center gap-2 text-13 text-warn-text">
          <TriangleAlert size={16} aria-hidden />
          {m.article_unparsed()}
        </p>
      )}
      {article.hasHtml && !plain ? (
        <HtmlFrame
          articleId={article.id}
          remoteImages={article.remoteImages}
          title={m.article_frame({ name: article.author.name })}
        />
      ) : (
        <Text text={article.bodyText} />
      )}
      {article.hasHtml && (
        <button
          type="button"
          onClick={() => setPlain(!plain)}
          className="needs-script mt-1.5 text-12 text-muted underline-offset-2 hover:text-strong hover:underline"
        >
          {plain ? m.article_show_html() : m.article_show_text()}
        </button>
      )}
      {pictures.length > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {pictures.map((file) => (
            <a
              key={file.id}
              href={`/api/v1/attachments/${file.id}?disposition=inline`}
              target="_blank"
              rel="noreferrer"
              className="block"
            >
              <img
                src={`/api/v1/attachments/${file.id}?disposition=inline`}
                alt={file.fileName}
                loading="lazy"
                className="h-24 max-w-48 rounded-control object-cover ring-1 ring-line"
              />
            </a>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {files.map((file) => (
            <li key={file.id} className="min-w-0 max-w-full">
              <FileRow
                fileName={file.fileName}
                contentType={file.contentType}
                bytes={file.bytes}
                href={`/api/v1/attachments/${file.id}`}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Text({ text }: { text: string }) {
  const { own, quote } = splitQuote(text);
  return (
    <>
      <PlainText text={own} />
      {quote !== '' && (
        <details className="mt-3">
          <summary className="w-fit text-12 text-muted hover:text-strong">{m.article_quote()}</summary>
          <PlainText text={quote} className="mt-2 border-l-2 border-line pl-3 text-muted" />
        </details>
      )}
    </>
  );
}
