import clsx from 'clsx';
import type { InputHTMLAttributes } from 'react';
import { controlClass, describedBy, Field, type FieldText } from './field.tsx';

type Props = FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

export function TextField({ id, label, help, error, optional, hideLabel, className, ...rest }: Props) {
  const text: FieldText = { id, label, help, ...(error === undefined ? {} : { error }) };
  return (
    <Field {...text} optional={optional ?? false} hideLabel={hideLabel ?? false}>
      <input
        {...describedBy(text)}
        required={optional !== true && rest.type !== 'search'}
        {...rest}
        className={clsx(controlClass, 'h-9 pointer-coarse:h-11', className)}
      />
    </Field>
  );
}
