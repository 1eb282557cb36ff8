import { expect, test } from 'vitest';
import { hexOf, lchOf } from './colour.ts';
import { brandTokens, checkBrandColours, contrast, contrastOn, type BrandColours } from './index.ts';

/** Every corner and many in between: 4,096 colours. */
const levels = Array.from({ length: 16 }, (_, level) => (level * 17).toString(16).padStart(2, '0'));
const all = levels.flatMap((red) => levels.flatMap((green) => levels.map((blue) => `#${red}${green}${blue}`)));

const passing = (colours: BrandColours) => checkBrandColours(colours).length === 0;

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ffffff', 4.0],
])('the contrast of %s and %s is the one WCAG publishes: %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
});

test('a colour comes back from OKLCH as it was', () => {
  for (const hex of all) expect(hexOf(lchOf(hex))).toBe(hex);
});

test('whatever passes can be read everywhere, in both themes', () => {
  for (const colour of all) {
    const colours = { colour, accent: null };
    if (!passing(colours)) continue;
    for (const [theme, tokens] of Object.entries(brandTokens(colours)) as ['light' | 'dark', never][]) {
      const { accent, accentHover, accentInk, accentText, accentSoft } = brandTokens(colours)[theme];
      const ratios = {
        button: contrast(accentInk, accent),
        hover: contrast(accentInk, accentHover),
        link: contrastOn(theme, accentText),
        chosen: contrast(accentText, accentSoft),
      };
      for (const [what, ratio] of Object.entries(ratios)) {
        if (ratio < 4.5) throw new Error(`${colour} ${theme} ${what}: ${ratio} ${JSON.stringify(tokens)}`);
      }
      expect(contrastOn(theme, accent)).toBeGreaterThanOrEqual(3);
    }
  }
});

test('the light theme shows exactly the colours that were chosen', () => {
  const { light } = brandTokens({ colour: '#c8102e', accent: '#00407a' });
  expect([light.accent, light.accentText]).toEqual(['#c8102e', '#00407a']);
});

test('a colour too pale for links is named with the nearest of its hue that passes, and that one passes', () => {
  for (const colour of all) {
    for (const { nearest, needed, ratio } of checkBrandColours({ colour, accent: null })) {
      expect(ratio).toBeLessThan(needed);
      expect(checkBrandColours({ colour: nearest, accent: null })).toEqual([]);
      // No darker than it has to be.
      expect(contrastOn('light', nearest)).toBeLessThan(needed + 0.25);
    }
  }
});

test('a bright colour may stay on buttons when links have a darker one', () => {
  const orange = '#e8590c';
  expect(checkBrandColours({ colour: orange, accent: null })).toMatchObject([{ field: 'colour', needed: 4.5 }]);
  expect(checkBrandColours({ colour: orange, accent: '#8a2c00' })).toEqual([]);
  expect(checkBrandColours({ colour: '#ffee00', accent: '#ffcc00' })).toMatchObject([
    { field: 'colour', needed: 3 },
    { field: 'accent', needed: 4.5 },
  ]);
});
