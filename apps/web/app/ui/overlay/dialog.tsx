import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { IconButton } from '../actions/icon-button.tsx';

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** `wide`: 640 px, for lists; otherwise 440 px. */
  wide?: boolean;
}

/** A question or a list above the page; the page behind stands still until it is answered. */
export function Dialog({ open, onOpenChange, title, description, children, wide }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          className={`fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-card bg-surface-1 shadow-float outline-none ${wide ? 'max-w-160' : 'max-w-110'}`}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="pt-1 text-16 font-semibold text-strong">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="mt-1 text-14 text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={m.close_dialog()} className="-mr-2" />
            </Radix.Close>
          </div>
          {/* Lists may be longer than the screen and are scrolled by keys too. */}
          <div {...(wide && { tabIndex: 0 })} className="min-h-0 overflow-y-auto rounded-card px-5 pb-5">
            {children}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
