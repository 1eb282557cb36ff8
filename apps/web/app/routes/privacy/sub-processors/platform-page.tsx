import type { PlatformSubProcessor } from '@redlich/contract';
import { PlatformHeader } from '#app/frame/platform-header.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { m } from '#app/paraglide/messages.js';
import { PlatformProcessorBadge } from './platform-processor-badge.tsx';
import { ProcessorItem } from './processor-item.tsx';

interface Props {
  items: readonly PlatformSubProcessor[];
  countries: Readonly<Record<string, string>>;
}

/** Whom the platform uses for its tenants, and whom it is going to. */
export function PlatformPage({ items, countries }: Props) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-180 flex-col px-5">
      <PlatformHeader />
      <main className="flex-1 pt-12 pb-12">
        <h1 className="text-28">{m.platform_processors()}</h1>
        <p className="mt-3 max-w-[64ch] text-16 text-muted">{m.platform_processors_public_lead()}</p>
        {items.length === 0 ? (
          <p className="mt-8 border-y border-line py-4 text-14 text-muted">{m.platform_processors_none()}</p>
        ) : (
          <ul className="mt-8 border-t border-line">
            {items.map((one) => (
              <li key={one.id} className="border-b border-line py-4">
                <ProcessorItem processor={one} countries={countries} heading="h2" />
                <p className="mt-2">
                  <PlatformProcessorBadge {...one} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </main>
      <PublicFooter />
    </div>
  );
}
