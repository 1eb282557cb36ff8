/** A key of the keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] bg-surface-2 px-1 font-sans text-12 font-medium text-muted ring-1 ring-inset ring-line">
      {children}
    </kbd>
  );
}
