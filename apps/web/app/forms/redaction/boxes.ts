/** A blacked-out rectangle, in parts of the image: 0 is its left or upper edge, 1 its right or lower one. */
export interface Box {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
}
type Area = Omit<Box, 'id'>;

/** The boxes of one image, and those before each step, for going back. */
export interface Boxes {
  boxes: readonly Box[];
  before: readonly (readonly Box[])[];
  nextId: number;
}
export type Step =
  | { kind: 'add'; area: Area }
  | { kind: 'place'; id: number; area: Area }
  | { kind: 'remove'; id: number }
  | { kind: 'undo' };

/** Smaller ones can be neither seen nor grasped. */
export const smallest = 0.01;
const stepsMax = 100;

export const noBoxes: Boxes = { boxes: [], before: [], nextId: 1 };

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));

/** Within the image, and not too small. */
export function fit({ x, y, width, height }: Area): Area {
  const [wide, high] = [between(width, smallest, 1), between(height, smallest, 1)];
  return { x: between(x, 0, 1 - wide), y: between(y, 0, 1 - high), width: wide, height: high };
}

/** The rectangle between two corners, whichever was set first; cut at the edges of the image. */
export function spanned(a: { x: number; y: number }, b: { x: number; y: number }): Area {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((value) => between(value, 0, 1)) as [
    number,
    number,
  ];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((value) => between(value, 0, 1)) as [
    number,
    number,
  ];
  return fit({ x: left, y: top, width: right - left, height: bottom - top });
}

/** One step further. Pure. */
export function takeStep(state: Boxes, step: Step): Boxes {
  const { boxes, before, nextId } = state;
  if (step.kind === 'undo') {
    const last = before.at(-1);
    return last === undefined ? state : { boxes: last, before: before.slice(0, -1), nextId };
  }
  const past = [...before, boxes].slice(-stepsMax);
  if (step.kind === 'add')
    return { boxes: [...boxes, { id: nextId, ...fit(step.area) }], before: past, nextId: nextId + 1 };
  if (!boxes.some(({ id }) => id === step.id)) return state;
  return {
    boxes:
      step.kind === 'remove'
        ? boxes.filter(({ id }) => id !== step.id)
        : boxes.map((box) => (box.id === step.id ? { id: box.id, ...fit(step.area) } : box)),
    before: past,
    nextId,
  };
}

/** A key pressed on a box: arrows move it, with shift they change its size; undefined for any other key. */
export function afterKey(box: Box, key: string, shift: boolean): Area | undefined {
  const by = 0.02;
  const [dx, dy] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[key] ?? [0, 0];
  if (dx === 0 && dy === 0) return undefined;
  const { x, y, width, height } = box;
  return shift
    ? { x, y, width: between(width + dx!, smallest, 1 - x), height: between(height + dy!, smallest, 1 - y) }
    : fit({ x: x + dx!, y: y + dy!, width, height });
}

/** Whole pixels that a box covers: those it only touches too, so that nothing shines through at its edges. */
export function pixelsOf({ x, y, width, height }: Area, image: { width: number; height: number }) {
  const [left, top] = [Math.floor(x * image.width), Math.floor(y * image.height)];
  return {
    left,
    top,
    width: Math.min(image.width, Math.ceil((x + width) * image.width)) - left,
    height: Math.min(image.height, Math.ceil((y + height) * image.height)) - top,
  };
}
