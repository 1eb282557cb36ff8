import { expect, test } from 'vitest';
import { afterKey, fit, noBoxes, pixelsOf, spanned, takeStep, type Boxes } from './boxes.ts';

const area = { x: 0.2, y: 0.2, width: 0.4, height: 0.3 };
const one = takeStep(noBoxes, { kind: 'add', area });
const areas = ({ boxes }: Boxes) => boxes.map(({ id: _, ...rest }) => rest);

test('boxes are added, placed and removed, and each step can be taken back', () => {
  const placed = takeStep(one, { kind: 'place', id: 1, area: { ...area, x: 0.5 } });
  const gone = takeStep(placed, { kind: 'remove', id: 1 });
  expect([areas(one), areas(placed), areas(gone)]).toEqual([[area], [{ ...area, x: 0.5 }], []]);
  const back = takeStep(gone, { kind: 'undo' });
  expect(back.boxes).toEqual(placed.boxes);
  expect(takeStep(takeStep(back, { kind: 'undo' }), { kind: 'undo' }).boxes).toEqual([]);
  expect(takeStep(noBoxes, { kind: 'undo' })).toBe(noBoxes);
});

test('a number is given once, also after a box was removed', () => {
  const again = takeStep(takeStep(one, { kind: 'remove', id: 1 }), { kind: 'add', area });
  expect(again.boxes.map(({ id }) => id)).toEqual([2]);
});

test('what is not there can be neither placed nor removed', () => {
  expect(takeStep(one, { kind: 'remove', id: 7 })).toBe(one);
  expect(takeStep(one, { kind: 'place', id: 7, area })).toBe(one);
});

test('no box leaves the image, and none is too small to be seen', () => {
  expect(fit({ x: 0.9, y: -1, width: 0.4, height: 0 })).toEqual({ x: 0.6, y: 0, width: 0.4, height: 0.01 });
  expect(fit({ x: 2, y: 2, width: 3, height: 3 })).toEqual({ x: 0, y: 0, width: 1, height: 1 });
});

test('a rectangle is drawn from any corner and cut at the edge', () => {
  const drawn = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 };
  expect(spanned({ x: 0.25, y: 0.5 }, { x: 0.75, y: 1.4 })).toEqual(drawn);
  expect(spanned({ x: 0.75, y: 1.4 }, { x: 0.25, y: 0.5 })).toEqual(drawn);
});

test('arrows move a box, with shift they change its size, other keys do nothing', () => {
  const [box] = one.boxes as [Boxes['boxes'][number]];
  expect(afterKey(box, 'ArrowRight', false)?.x).toBeCloseTo(0.22);
  expect(afterKey(box, 'ArrowUp', true)?.height).toBeCloseTo(0.28);
  expect(afterKey({ ...box, x: 0.6 }, 'ArrowRight', true)?.width).toBeCloseTo(0.4);
  expect(afterKey(box, 'a', false)).toBeUndefined();
});

test('a pixel that is only touched is covered too', () => {
  expect(pixelsOf({ x: 0.15, y: 0.15, width: 0.3, height: 0.3 }, { width: 10, height: 10 })).toEqual({
    left: 1,
    top: 1,
    width: 4,
    height: 4,
  });
  expect(pixelsOf({ x: 0, y: 0, width: 1, height: 1 }, { width: 7, height: 3 })).toEqual({
    left: 0,
    top: 0,
    width: 7,
    height: 3,
  });
});
