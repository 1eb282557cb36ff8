import type { PlatformSubProcessor, SubProcessor } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { inMine } from '#app/routes/settings/consents/consent-words.ts';
import { mechanismWords } from '#app/routes/settings/recipients/recipient-words.ts';

const link = 'text-accent-text underline underline-offset-2';

/** Name, what for, where, what allows a transfer, and where to read more. */
export function ProcessorItem({
  processor,
  countries,
  heading: Heading = 'h3',
}: {
  processor: (SubProcessor | PlatformSubProcessor) & { privacyWebsite?: string | null };
  countries: Readonly<Record<string, string>>;
  /** What its name is in the order of the page. */
  heading?: 'h2' | 'h3';
}) {
  const { name, purpose, country, transferMechanism, website, privacyWebsite = null } = processor;
  const place = countries[country] ?? country;
  return (
    <>
      <Heading className="text-16 font-medium wrap-anywhere text-strong">{name}</Heading>
      <p className="mt-0.5 text-14 wrap-anywhere text-normal">{inMine(purpose)}</p>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-14 text-muted">
        <span>{transferMechanism === null ? place : `${place} · ${mechanismWords[transferMechanism]()}`}</span>
        {website !== null && (
          <a href={website} rel="noreferrer" className={link}>
            {m.sub_processor_site()}
          </a>
        )}
        {privacyWebsite !== null && (
          <a href={privacyWebsite} rel="noreferrer" className={link}>
            {m.sub_processor_privacy_site()}
          </a>
        )}
      </p>
    </>
  );
}
