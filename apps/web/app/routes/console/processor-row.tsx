import type { PlatformSubProcessor } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { PlatformProcessorBadge } from '#app/routes/privacy/sub-processors/platform-processor-badge.tsx';
import { ProcessorItem } from '#app/routes/privacy/sub-processors/processor-item.tsx';
import type { Option } from '#app/ui/form/select.tsx';

/** One of them, with the way to end it. */
export function ProcessorRow({
  processor,
  countries,
  result,
}: {
  processor: PlatformSubProcessor;
  countries: readonly Option[];
  result: FormResult | undefined;
}) {
  const { id, state, endedOn } = processor;
  const isOver = state === 'withdrawn' || endedOn !== null;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        <ProcessorItem
          heading="h2"
          processor={processor}
          countries={Object.fromEntries(countries.map(({ value, label }) => [value, label]))}
        />
        <p className="mt-2">
          <PlatformProcessorBadge {...processor} />
        </p>
      </div>
      {!isOver && (
        <SettingsForm
          name={`end-${id}`}
          pageResult={result}
          hidden={{ id }}
          look="secondary"
          submitLabel={state === 'announced' ? m.platform_processor_withdraw() : m.platform_processor_end()}
        >
          {null}
        </SettingsForm>
      )}
    </li>
  );
}
