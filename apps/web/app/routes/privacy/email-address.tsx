import { useEffect, useState } from 'react';
import type { AddressParts, Part } from './shown-notice.ts';

/**
 * An address as people read, copy and hear it. In the page's source it stands in pieces, and the link to write to it
 * comes with the scripts: who only reads the source finds no address.
 */
export function EmailAddress({ parts: [local, domain] }: { parts: AddressParts }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const text = (
    <>
      {local}
      <span>@</span>
      <span>{domain}</span>
    </>
  );
  if (!ready) return <span>{text}</span>;
  return (
    <a href={`mailto:${local}@${domain}`} className="text-accent-text underline underline-offset-2">
      {text}
    </a>
  );
}

export const PartsText = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map((part, at) => (typeof part === 'string' ? part : <EmailAddress key={at} parts={part} />))}</>
);
