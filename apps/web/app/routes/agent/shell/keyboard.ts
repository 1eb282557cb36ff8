import { useEffect, useRef } from 'react';

type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Whether letters belong to what is focused: then single keys do nothing. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/**
 * Single keys of a page, named as `KeyboardEvent.key` writes them; `mod+k` is Ctrl or ⌘. Silent while somebody types, while
 * a dialog or menu is open, and after `g`, which begins a pair.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const mod = event.ctrlKey || event.metaKey;
      const act = current.current[mod ? `mod+${event.key.toLowerCase()}` : event.key];
      if (act === undefined) return;
      if (!mod && (isTyping(event.target) || isPairBegun() || isCovered())) return;
      event.preventDefault();
      act(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const isCovered = () => document.querySelector('[role="dialog"],[role="menu"]') !== null;

const pairMs = 1200;
let pairBegunAt = Number.NEGATIVE_INFINITY;
const isPairBegun = () => performance.now() - pairBegunAt < pairMs;

/** Pairs of keys that begin with `g`: the second letter picks what happens. */
export function useKeyPairs(pairs: Record<string, () => void>): void {
  const current = useRef(pairs);
  current.current = pairs;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
      if (isPairBegun()) {
        const act = current.current[event.key];
        // Ends the pair only after all other listeners have seen the key.
        setTimeout(() => (pairBegunAt = Number.NEGATIVE_INFINITY));
        if (act === undefined) return;
        event.preventDefault();
        act();
      } else if (event.key === 'g') {
        pairBegunAt = performance.now();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
