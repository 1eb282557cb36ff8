import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: LucideIcon;
  /** Read aloud, and shown by the browser on hovering unless a tooltip does that. */
  label: string;
  titled?: boolean;
}

export const IconButton = forwardRef<HTMLButtonElement, Props>(function IconButton(
  { icon: Icon, label, titled = true, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={titled ? label : undefined}
      className={clsx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted transition-colors duration-120',
        'hover:bg-surface-2 hover:text-strong disabled:opacity-40 data-[state=open]:bg-surface-2 pointer-coarse:size-11',
        className,
      )}
      {...rest}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
});
