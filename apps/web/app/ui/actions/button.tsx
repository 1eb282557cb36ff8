import { Link, type LinkProps } from '@remix-run/react';
import clsx from 'clsx';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'desk' | 'portal';

const looks: Record<Look, string> = {
  primary: 'bg-accent text-accent-ink shadow-control hover:bg-accent-hover',
  secondary: 'bg-surface-1 text-strong shadow-control ring-1 ring-inset ring-line hover:bg-surface-2',
  quiet: 'text-normal hover:bg-surface-2 hover:text-strong',
  danger: 'bg-bad text-accent-ink shadow-control hover:bg-bad-hover',
};
const sizes: Record<Size, string> = {
  desk: 'h-8 gap-1.5 px-3 text-13 pointer-coarse:h-11 pointer-coarse:px-4 pointer-coarse:text-14',
  portal: 'h-11 gap-2 px-5 text-16',
};

export function buttonClass(look: Look = 'secondary', size: Size = 'desk', more?: string): string {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control font-medium',
    'transition-colors duration-120 aria-disabled:opacity-50 disabled:cursor-not-allowed disabled:opacity-50',
    looks[look],
    sizes[size],
    more,
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: Size;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look, size, className, type = 'button', ...rest },
  ref,
) {
  return <button ref={ref} type={type} className={buttonClass(look, size, className)} {...rest} />;
});

export function ButtonLink({ look, size, className, ...rest }: LinkProps & { look?: Look; size?: Size }) {
  return <Link className={buttonClass(look, size, className)} {...rest} />;
}
