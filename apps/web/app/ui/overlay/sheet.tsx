import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { IconButton } from '../actions/icon-button.tsx';

interface Props {
  onClose: () => void;
  title: string;
  side: 'left' | 'bottom';
  children: ReactNode;
}

const places = {
  left: 'inset-y-0 left-0 w-70 max-w-[85vw] animate-from-left',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-card animate-slide-up',
} as const;

/** What stands at the side of a wide screen, on a phone. Open as long as it is rendered; loaded when first needed. */
export default function Sheet({ onClose, title, side, children }: Props) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className={`fixed z-50 flex flex-col bg-surface-1 shadow-float outline-none ${places[side]}`}
        >
          <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <Radix.Title className="text-14 font-semibold text-strong">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label={m.close_dialog()} />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
