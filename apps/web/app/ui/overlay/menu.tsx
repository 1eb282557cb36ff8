import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  startsOpen?: boolean;
}

export function Menu({ trigger, children, align = 'end', side = 'bottom', startsOpen = false }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen={startsOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {/* Inside a landmark, where readers of a page by its regions find it. */}
      <Radix.Portal container={document.querySelector('main')}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-52 animate-rise rounded-card bg-surface-1 p-1 shadow-float outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const item = clsx(
  'flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1 text-left text-13 text-normal outline-none',
  'data-[highlighted]:bg-surface-2 data-[highlighted]:text-strong pointer-coarse:min-h-11',
);

interface ItemProps {
  icon?: LucideIcon;
  children: ReactNode;
  onSelect?: () => void;
  /** Shown at the right, for instance a key. */
  hint?: ReactNode;
  danger?: boolean;
}

export function MenuItem({ icon: Icon, children, onSelect, hint, danger }: ItemProps) {
  return (
    <Radix.Item className={clsx(item, danger && 'text-bad-text')} {...(onSelect === undefined ? {} : { onSelect })}>
      {Icon !== undefined && <Icon size={16} aria-hidden className={danger ? '' : 'text-muted'} />}
      <span className="flex-1">{children}</span>
      {hint}
    </Radix.Item>
  );
}

export function MenuChoice({
  value,
  onChange,
  options,
  label,
}: {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
  label: string;
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <Radix.Label className="px-2.5 pt-1.5 pb-1 text-12 text-muted">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={item}>
          <span className="flex size-4 items-center justify-center" aria-hidden>
            <Radix.ItemIndicator className="size-1.5 rounded-full bg-accent-text" />
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export const MenuLine = () => <Radix.Separator className="mx-1 my-1 h-px bg-line" />;
