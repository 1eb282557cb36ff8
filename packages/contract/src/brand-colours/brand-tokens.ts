import { contrast, hexOf, lchOf, type Lch } from './colour.ts';

/** A tenant's colours: of its buttons, and of links and focus where those have another. */
export interface BrandColours {
  colour: string;
  accent: string | null;
}

/** What a page paints with, each `#rrggbb`. */
export interface BrandTokens {
  /** Ground of the main button. */
  accent: string;
  accentHover: string;
  /** Text on it. */
  accentInk: string;
  /** Links and the ring around what has the focus. */
  accentText: string;
  /** A tinted ground behind chosen things. */
  accentSoft: string;
}

export type Theme = 'light' | 'dark';

/** Text has to stand out by this much (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;
/** A button has to stand out from the page by this much, as borders of controls do (WCAG 2.2, 1.4.11). */
export const shapeContrast = 3;

/** The grounds that text stands on, surfaces 0 to 2 of the design; a test of the web app keeps the two equal. */
export const grounds: Record<Theme, readonly Lch[]> = {
  light: [
    { l: 0.979, c: 0.003, h: 268 },
    { l: 1, c: 0, h: 0 },
    { l: 0.962, c: 0.004, h: 268 },
  ],
  dark: [
    { l: 0.168, c: 0.007, h: 268 },
    { l: 0.2, c: 0.008, h: 268 },
    { l: 0.238, c: 0.01, h: 268 },
  ],
};
const groundsOf = { light: grounds.light.map(hexOf), dark: grounds.dark.map(hexOf) };

const least = (colour: string, against: readonly string[]) =>
  Math.min(...against.map((other) => contrast(colour, other)));

/** The lowest contrast of a colour with the grounds of a theme. */
export const contrastOn = (theme: Theme, colour: string): number => least(colour, groundsOf[theme]);

const step = 0.005;

/** The first colour on the way from `from` towards dark or light that passes; its hue stays. */
function moved(from: Lch, by: number, passes: (hex: string) => boolean): string {
  for (let l = from.l; l >= 0 && l <= 1; l += by) {
    const hex = hexOf({ ...from, l });
    if (passes(hex)) return hex;
  }
  return by < 0 ? '#000000' : '#ffffff';
}

/** The colour itself where it stands out enough on light grounds, else the nearest one of its hue that does. */
export const nearestReadable = (colour: string, ratio: number): string =>
  contrastOn('light', colour) >= ratio
    ? colour
    : moved(lchOf(colour), -step, (hex) => contrastOn('light', hex) >= ratio);

/** Black or white, whichever can be read; one of the two always can. */
const inkOn = (ground: string) => (contrast('#ffffff', ground) >= textContrast ? '#ffffff' : '#000000');

function button(ground: string): Pick<BrandTokens, 'accent' | 'accentHover' | 'accentInk'> {
  const accentInk = inkOn(ground);
  const { l, ...rest } = lchOf(ground);
  // Away from its text, so that hovering never makes it harder to read.
  const accentHover = hexOf({ ...rest, l: accentInk === '#ffffff' ? l - 0.055 : l + 0.045 });
  return { accent: ground, accentHover, accentInk };
}

/**
 * Everything that follows from a tenant's colours, in both themes. Given colours that pass `checkBrandColours`, each text
 * has a contrast of at least 4.5 with its ground; the light theme shows exactly the colours chosen.
 */
export function brandTokens({ colour, accent }: BrandColours): Record<Theme, BrandTokens> {
  const link = accent ?? colour;
  const { c, h } = lchOf(link);
  const soft = moved(
    { l: 0.95, c: Math.min(0.022, c), h },
    step,
    (hex) => contrast(hex, link) >= textContrast || hex === '#ffffff',
  );
  const darkSoft = hexOf({ l: 0.285, c: Math.min(0.055, c * 0.4), h });
  const darkLink = moved(lchOf(link), step, (hex) => least(hex, [...groundsOf.dark, darkSoft]) >= textContrast);
  const darkGround = moved(lchOf(colour), step, (hex) => contrastOn('dark', hex) >= shapeContrast);
  return {
    light: { ...button(colour), accentText: link, accentSoft: soft },
    dark: { ...button(darkGround), accentText: darkLink, accentSoft: darkSoft },
  };
}
