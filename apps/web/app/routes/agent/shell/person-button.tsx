import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { Avatar } from '#app/ui/display/avatar.tsx';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { person: { name: string } };

/** The person signed in, as the button of their menu. */
export const PersonButton = forwardRef<HTMLButtonElement, Props>(function PersonButton({ person, ...rest }, ref) {
  return (
    <button
      ref={ref}
      type="button"
      title={person.name}
      aria-haspopup="menu"
      className="rail-item needs-script flex h-10 w-full items-center gap-2.5 rounded-control px-2 text-left text-13 text-normal hover:bg-surface-2 data-[state=open]:bg-surface-2 pointer-coarse:h-11"
      {...rest}
    >
      <Avatar name={person.name} />
      <span className="rail-word min-w-0 flex-1 truncate font-medium text-strong">{person.name}</span>
    </button>
  );
});
