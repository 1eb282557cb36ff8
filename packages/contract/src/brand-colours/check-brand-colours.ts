import { contrastOn, nearestReadable, shapeContrast, textContrast, type BrandColours } from './brand-tokens.ts';

export interface WeakColour {
  field: 'colour' | 'accent';
  /** What it reaches, and what it has to. */
  ratio: number;
  needed: number;
  /** The nearest colour of the same hue that passes. */
  nearest: string;
}

/**
 * Which of a tenant's colours cannot be read or seen on the light pages; empty when both pass. Links take the accent, and
 * without one the colour itself, which then needs the contrast of text.
 */
export function checkBrandColours({ colour, accent }: BrandColours): WeakColour[] {
  const asked = [
    { field: 'colour' as const, value: colour, needed: accent === null ? textContrast : shapeContrast },
    ...(accent === null ? [] : [{ field: 'accent' as const, value: accent, needed: textContrast }]),
  ];
  return asked.flatMap(({ field, value, needed }) => {
    const ratio = contrastOn('light', value);
    return ratio >= needed ? [] : [{ field, ratio, needed, nearest: nearestReadable(value, needed) }];
  });
}
