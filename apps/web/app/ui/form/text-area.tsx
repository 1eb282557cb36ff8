import clsx from 'clsx';
import type { TextareaHTMLAttributes } from 'react';
import { controlClass, describedBy, Field, type FieldText } from './field.tsx';

type Props = FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** Grows with its text where the browser can. */
export function TextArea({ id, label, help, error, optional, hideLabel, className, ...rest }: Props) {
  const text: FieldText = { id, label, help, ...(error === undefined ? {} : { error }) };
  return (
    <Field {...text} optional={optional ?? false} hideLabel={hideLabel ?? false}>
      <textarea
        {...describedBy(text)}
        required={optional !== true}
        rows={6}
        {...rest}
        className={clsx(controlClass, 'field-sizing-content min-h-28 resize-y py-2 leading-6', className)}
      />
    </Field>
  );
}
