import type { ConfiguredNotice } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

/** The sections of the notice that a page is about, sentence by sentence. */
export interface Said {
  heading: string;
  sentences: string[];
}

/** What the notice says of these sections as things stand; an address stands there as it is said. */
export const saidOf = ({ sections }: ConfiguredNotice, ...ids: string[]): Said[] =>
  sections
    .filter(({ id }) => ids.includes(id))
    .map(({ heading, blocks }) => ({
      heading,
      sentences: blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    }));

/** "This is what your notice says": beside the form that it comes from. */
export function InNotice({ said }: { said: readonly Said[] }) {
  return (
    <section className="rounded-card border border-line bg-surface-2 p-4">
      <h2 className="text-14 font-semibold text-strong">{m.in_notice()}</h2>
      {said.length === 0 ? (
        <p className="mt-1 text-14 text-muted">{m.in_notice_nothing()}</p>
      ) : (
        said.map(({ heading, sentences }) => (
          <div key={heading} className="mt-3">
            <h3 className="text-13 font-medium text-muted">{heading}</h3>
            <ul className="mt-1 space-y-1 text-14 text-normal">
              {sentences.map((sentence) => (
                <li key={sentence} className="break-words">
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  );
}
