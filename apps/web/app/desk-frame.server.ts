import type { DeskFrame } from '@redlich/contract';
import { need } from './api-answers.server.ts';
import type { Client } from './api.server.ts';

/**
 * What stands around a page of the desk, asked for once a request: together with the session where a page is only read,
 * else when the first loader wants it, which is after the action.
 */
export function deskFrameOf(api: Client, known: DeskFrame | undefined): () => Promise<DeskFrame> {
  let asked = known && Promise.resolve(known);
  return () => (asked ??= api.getDeskFrame().then((answer) => need(answer, 200)));
}

/** Whether a request reads a page that has the frame. */
export const showsDeskFrame = (method: string, pathname: string): boolean =>
  method === 'GET' && /^\/(desk|settings)\b/.test(pathname);
