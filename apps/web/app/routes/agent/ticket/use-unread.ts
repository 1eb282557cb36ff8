import { useEffect, useRef, useState } from 'react';

const readMs = 8_000;

/** Articles that came while the page was open; each counts as read some seconds after the page is looked at. */
export function useUnread(ids: readonly string[]): ReadonlySet<string> {
  const known = useRef(new Set(ids));
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const key = ids.join();
  useEffect(() => {
    const fresh = key.split(',').filter((id) => !known.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) known.current.add(id);
    setUnread((before) => new Set([...before, ...fresh]));
  }, [key]);
  useEffect(() => {
    if (unread.size === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(() => setUnread(new Set()), readMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [unread]);
  return unread;
}
