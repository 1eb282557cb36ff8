import { useEffect, useRef } from 'react';
import { keepDraft, readDraft, type Draft } from '#app/browser-storage.ts';

const pauseMs = 300;

/** Brings back what was written on a ticket before, and keeps what is written now after each short pause. */
export function useDraft(now: Omit<Draft, 'savedAt'> & { ticketId: string }, restore: (draft: Draft) => void): void {
  const { ticketId, body, mode } = now;
  const first = useRef({ body, restore });
  const isRead = useRef(false);
  useEffect(() => {
    const kept = readDraft(ticketId);
    // What the server sent back after a refusal is newer than the draft.
    if (kept !== undefined && first.current.body === '') first.current.restore(kept);
    isRead.current = true;
  }, [ticketId]);
  useEffect(() => {
    if (!isRead.current) return;
    const timer = setTimeout(() => keepDraft(ticketId, { body, mode, savedAt: Date.now() }), pauseMs);
    return () => clearTimeout(timer);
  }, [ticketId, body, mode]);
}
