import { useKeys } from '#app/routes/agent/shell/keyboard.ts';

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-row]')];
const current = () => document.activeElement?.closest('li')?.querySelector<HTMLAnchorElement>('[data-row]') ?? null;

function move(step: 1 | -1) {
  const all = rows();
  const at = all.findIndex((row) => row === current());
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** j k move through the rows, o opens (Enter does by itself), x chooses. The focus itself is what moves. */
export function useListKeys(): void {
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    o: () => current()?.click(),
    x: () => current()?.closest('li')?.querySelector('input')?.click(),
  });
}
