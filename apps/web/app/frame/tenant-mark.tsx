import type { ImageSet } from '@redlich/contract';
import { brandFile } from './brand-file.ts';

interface Props {
  name: string;
  size?: 24 | 32;
  /** The tenant's own sign, where it has one. */
  icon?: ImageSet | null | undefined;
}

/** The desk's sign beside its name: its own, or its first letter on the accent. Square, so that it is never taken for a person. */
export function TenantMark({ name, size = 24, icon }: Props) {
  if (icon) {
    const { medium } = icon;
    return (
      <img src={brandFile(medium)} width={size} height={size} alt="" className="shrink-0 rounded-control bg-white" />
    );
  }
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
