import type { CheckedSentence } from '@redlich/contract';
import { Link } from '@remix-run/react';
import clsx from 'clsx';
import { SearchCheck } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { NoticeBlockView } from '#app/routes/privacy/notice-blocks.tsx';
import type { ShownNotice } from '#app/routes/privacy/shown-notice.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Props {
  notice: ShownNotice;
  sentences: ReadonlyMap<string, CheckedSentence>;
  /** Sentences that the lints have something to say to. */
  found: ReadonlySet<string>;
  chosen: string | null;
  /** The address that opens a sentence's evidence. */
  linkTo: (id: string) => string;
}

/** The notice as it is read, each sentence with its mark; a contradicted one has a ground of its own. */
export function MarkedNotice({ notice, sentences, found, chosen, linkTo }: Props) {
  return (
    <div className="max-w-160 min-w-0 text-14 leading-6">
      {notice.sections.map((section) => (
        <section key={section.id} id={section.id} className="mt-8 scroll-mt-8 first:mt-0">
          <h2 className="text-16 font-semibold text-strong">{section.heading}</h2>
          {section.blocks.map((block, at) => (
            <NoticeBlockView
              key={at}
              block={block}
              around={(id, children) => {
                const checked = sentences.get(id);
                if (checked === undefined) return children;
                return (
                  <span
                    id={`sentence-${id}`}
                    className={clsx(
                      'scroll-mt-24 rounded-control',
                      checked.verdict === 'contradicted' && 'bg-bad-soft box-decoration-clone px-0.5',
                      chosen === id && 'bg-accent-soft box-decoration-clone',
                    )}
                  >
                    {children}
                    {found.has(id) && (
                      <Link
                        to={linkTo(id)}
                        preventScrollReset
                        replace
                        aria-label={m.notice_has_findings()}
                        className="relative ml-1 inline-flex size-5 items-center justify-center rounded-control align-[-4px] text-warn-text before:absolute before:-inset-1.5 hover:bg-surface-3 pointer-coarse:before:-inset-3"
                      >
                        <SearchCheck size={14} aria-hidden strokeWidth={2.25} />
                      </Link>
                    )}
                    <VerdictMark verdict={checked.verdict} to={linkTo(id)} chosen={chosen === id} />
                  </span>
                );
              }}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
