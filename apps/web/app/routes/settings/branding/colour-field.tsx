import type { WeakColour } from '@redlich/contract';
import { useField } from '#app/forms/settings-form.tsx';
import { decimal } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { controlClass, describedBy, Field } from '#app/ui/form/field.tsx';
import { CircleCheck, TriangleAlert } from 'lucide-react';

interface Props {
  field: 'colours.colour' | 'colours.accent';
  label: string;
  help: string;
  value: string;
  onChange: (value: string) => void;
  /** Its contrast with the page; undefined while it is no colour. */
  ratio: number | undefined;
  /** The contrast it has to reach. */
  needed: number;
  weak: WeakColour | undefined;
  optional?: boolean;
}

/** A colour as text and, where scripts run, with the system's picker; below it whether it can be read. */
export function ColourField({ field, label, help, value, onChange, ratio, needed, weak, optional = false }: Props) {
  const { id, error } = useField(field, value);
  const text = { id, label, help, ...(error === undefined || weak !== undefined ? {} : { error }) };
  return (
    <div>
      <Field {...text} optional={optional}>
        <span className="flex gap-2">
          <input
            {...describedBy(text)}
            name={field}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            maxLength={7}
            autoComplete="off"
            spellCheck={false}
            placeholder={optional ? undefined : '#1f4fd8'}
            className={`${controlClass} h-9 max-w-40 font-mono pointer-coarse:h-11`}
          />
          <input
            type="color"
            value={ratio === undefined ? '#1f4fd8' : value.toLowerCase()}
            onChange={(event) => onChange(event.currentTarget.value)}
            aria-label={m.brand_colour_pick({ label })}
            className="needs-script h-9 w-12 shrink-0 cursor-pointer rounded-control bg-surface-1 p-1 ring-1 ring-line-strong ring-inset pointer-coarse:h-11"
          />
        </span>
      </Field>
      <div aria-live="polite" className="needs-script mt-2 text-13">
        {ratio === undefined && value !== '' && (
          <p className="flex items-start gap-2 text-bad-text">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
            {m.brand_colour_malformed()}
          </p>
        )}
        {ratio !== undefined && weak === undefined && (
          <p className="flex items-center gap-2 text-good-text">
            <CircleCheck size={16} aria-hidden className="shrink-0" />
            {m.brand_contrast_good({ ratio: decimal(ratio), needed: decimal(needed) })}
          </p>
        )}
        {weak !== undefined && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card bg-warn-soft px-3 py-2 text-warn-text">
            <p className="min-w-0 flex-1 basis-60">
              {m.brand_contrast_weak({ ratio: decimal(weak.ratio), needed: decimal(weak.needed) })}
            </p>
            <Button onClick={() => onChange(weak.nearest)}>
              <span
                aria-hidden
                className="size-4 rounded-full ring-1 ring-line-strong ring-inset"
                style={{ background: weak.nearest }}
              />
              {m.brand_contrast_take({ colour: weak.nearest })}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
