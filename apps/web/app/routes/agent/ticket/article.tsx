import type { Article } from '@redlich/contract';
import { AlertTriangle, Clock, Lock, MailX, Phone } from 'lucide-react';
import { memo } from 'react';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { ArticleBody } from '#app/thread/article-body.tsx';
import { Avatar } from '#app/ui/display/avatar.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { RelativeTime } from '#app/ui/display/relative-time.tsx';

/** One message of the thread. A note stands on its own ground with a lock, and says who can read it. */
export const ThreadArticle = memo(function ThreadArticle({
  article,
  now,
  isNew,
}: {
  article: Article;
  now: number;
  isNew: boolean;
}) {
  const { author, visibility, createdAt } = article;
  const note = visibility === 'internal';
  return (
    <article
      id={`article-${article.id}`}
      aria-label={m.article_label({ name: author.name, date: moment(createdAt) })}
      className={`scroll-mt-4 ${isNew ? 'animate-rise' : ''} ${note ? 'rounded-card bg-note-soft px-4 py-3 ring-1 ring-note-line ring-inset' : 'py-1'}`}
    >
      <header className="mb-2 flex items-center gap-2.5">
        <Avatar name={author.name} />
        <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
          <span className="truncate text-14 font-semibold text-strong">{author.name}</span>
          <Route article={article} />
        </p>
        {isNew && <Badge tone="accent">{m.fresh()}</Badge>}
        <span className={`text-12 ${note ? 'text-note-text' : 'text-muted'}`}>
          <RelativeTime at={createdAt} now={now} />
        </span>
      </header>
      <div className="pl-8.5 text-14 leading-[1.6] max-md:pl-0">
        <div className={article.hasHtml ? '' : 'max-w-[72ch]'}>
          <ArticleBody article={article} />
        </div>
        <Delivery article={article} />
      </div>
    </article>
  );
});

/** By which way it came or went, and for notes who can read it. */
function Route({ article }: { article: Article }) {
  if (article.visibility === 'internal') {
    return (
      <span className="inline-flex items-center gap-1 text-12 font-medium text-note-text">
        <Lock size={12} aria-hidden />
        {m.note_internal()}
      </span>
    );
  }
  if (article.kind === 'phone') {
    return (
      <span className="inline-flex items-center gap-1 text-12 text-muted">
        <Phone size={12} aria-hidden />
        {m.kind_phone()}
      </span>
    );
  }
  const to = article.to?.join(', ');
  return (
    <span className="min-w-0 truncate text-12 text-muted">
      {article.kind === 'web' ? m.kind_web() : to ? m.sent_to({ to }) : m.kind_email()}
    </span>
  );
}

/** What became of an outgoing mail; a mail that arrived needs no word. */
function Delivery({ article: { delivery } }: { article: Article }) {
  if (delivery == null || delivery.state === 'sent') return null;
  if (delivery.state === 'queued') {
    return (
      <p className="mt-2 flex items-center gap-1.5 text-12 text-muted">
        <Clock size={12} aria-hidden />
        {m.delivery_queued()}
      </p>
    );
  }
  if (delivery.state === 'suppressed') {
    return (
      <p className="mt-3 flex gap-2 rounded-control bg-warn-soft px-3 py-2 text-13 text-warn-text">
        <MailX size={16} aria-hidden className="mt-0.5 shrink-0" />
        {m.delivery_suppressed()}
      </p>
    );
  }
  return (
    <p role="alert" className="mt-3 flex gap-2 rounded-control bg-bad-soft px-3 py-2 text-13 text-bad-text">
      <AlertTriangle size={16} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {m.delivery_failed()} {delivery.reason}
      </span>
    </p>
  );
}
