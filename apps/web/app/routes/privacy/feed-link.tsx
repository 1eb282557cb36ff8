import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const feedAddress = () => `/api/v1/privacy/feed?language=${getLocale()}`;

/** For the head of a page, so that readers of feeds find it. */
export const feedMeta = () => ({
  tagName: 'link' as const,
  rel: 'alternate',
  type: 'application/atom+xml',
  title: m.notice_feed(),
  href: feedAddress(),
});

export const FeedLink = () => (
  <a href={feedAddress()} type="application/atom+xml" className="text-accent-text underline underline-offset-2">
    {m.notice_feed()}
  </a>
);
