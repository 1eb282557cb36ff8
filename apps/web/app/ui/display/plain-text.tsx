import { Fragment } from 'react';

const address = /(https?:\/\/[^\s<>"'()]+[^\s<>"'().,;:!?])/g;

/** A text as it was written: line breaks kept, web addresses as links that tell the other side nothing. */
export function PlainText({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`whitespace-pre-wrap break-words ${className}`}>
      {text.split(address).map((part, at) =>
        at % 2 === 1 ? (
          <a
            key={at}
            href={part}
            target="_blank"
            rel="noreferrer noopener"
            className="text-accent-text underline underline-offset-2"
          >
            {part}
          </a>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </div>
  );
}
