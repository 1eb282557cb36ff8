import type { NoticeDrift } from '@redlich/contract';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { m } from '#app/paraglide/messages.js';
import { DriftDialog } from '../notice-drift/drift-dialog.tsx';

export interface FormError {
  /** The `id` of the field concerned; absent for what concerns the whole form. */
  fieldId?: string;
  message: string;
  /** What the change would make of the published notice: asked in a dialog. */
  drift?: NoticeDrift;
}

/** What is wrong with a form, above it, each line leading to its field. Takes the focus when it appears. */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.message).join('|');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  const [only] = errors;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex gap-2.5 rounded-card bg-bad-soft px-4 py-3 text-14 text-bad-text outline-none"
    >
      <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
      {errors.length === 1 && only?.fieldId === undefined ? (
        <div>
          <p>{only?.message}</p>
          {only?.drift && <DriftDialog drift={only.drift} />}
        </div>
      ) : (
        <div>
          <p className="font-medium">{m.form_errors_title({ count: errors.length })}</p>
          <ul className="mt-1 list-disc space-y-0.5 pl-4">
            {errors.map((error) => (
              <li key={`${error.fieldId}${error.message}`}>
                {error.fieldId === undefined ? (
                  error.message
                ) : (
                  <a href={`#${error.fieldId}`} className="underline underline-offset-2">
                    {error.message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
