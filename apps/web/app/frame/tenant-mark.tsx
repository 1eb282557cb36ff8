/** The desk's sign beside its name: its first letter on the accent. Square, so that it is never taken for a person. */
export function TenantMark({ name, size = 24 }: { name: string; size?: 24 | 32 }) {
  return (
    <span
      aria-hidden
      className="inline-flex shrink-0 items-center justify-center rounded-control bg-accent font-semibold text-accent-ink select-none"
      style={{ width: size, height: size, fontSize: size < 32 ? 12 : 16 }}
    >
      {[...name.trim()][0]?.toLocaleUpperCase('de')}
    </span>
  );
}
