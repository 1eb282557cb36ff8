import type { Ticket } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { m } from '#app/paraglide/messages.js';
import type { OlderArticles } from '#app/thread/older-articles.server.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { ThreadArticle } from './article.tsx';
import { useUnread } from './use-unread.ts';

interface Props {
  ticket: Ticket;
  older: OlderArticles;
  now: number;
}

/** The messages of a ticket, the newest at the bottom, where the page opens. */
export function Thread({ ticket, older, now }: Props) {
  const known = new Set(older.items.map((article) => article.id));
  const articles = [...older.items, ...ticket.articles.filter((article) => !known.has(article.id))];
  const unread = useUnread(articles.map((article) => article.id));
  const scroller = useRef<HTMLDivElement>(null);
  const opensLong = useRef(articles.length > 1);

  useEffect(() => {
    const last = scroller.current?.querySelector('article:last-of-type');
    if (location.hash === '' && opensLong.current) last?.scrollIntoView({ block: 'start' });
    // Only when the page opens: later the reader decides where to be.
  }, []);

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="region" aria-label={m.thread()}>
      <div className="mx-auto flex w-full max-w-200 flex-col gap-6 px-4 py-6 md:px-6">
        {older.next !== null && (
          <Link to={`?older=${older.next}`} className={buttonClass('secondary', 'desk', 'self-center')}>
            {m.thread_older()}
          </Link>
        )}
        {articles.map((article) => (
          <ThreadArticle key={article.id} article={article} now={now} isNew={unread.has(article.id)} />
        ))}
      </div>
    </div>
  );
}
