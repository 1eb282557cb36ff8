import type { SetSections, ShapedSection } from '@redlich/contract';

/** Order and optional sections after one act on one of them: up, down, left out or shown again. */
export function moved(
  sections: readonly Pick<ShapedSection, 'id' | 'hidden'>[],
  id: string,
  move: string,
): SetSections {
  const order = sections.map((section) => section.id);
  const hidden = new Set(sections.filter((section) => section.hidden).map((section) => section.id));
  const at = order.indexOf(id);
  const to = at + (move === 'up' ? -1 : move === 'down' ? 1 : 0);
  if (at >= 0 && to >= 0 && to < order.length && to !== at) {
    order.splice(at, 1);
    order.splice(to, 0, id);
  }
  if (move === 'hide') hidden.add(id);
  if (move === 'show') hidden.delete(id);
  return { order, hidden: [...hidden] };
}
