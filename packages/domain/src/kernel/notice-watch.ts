import type { CommandScope } from './scope.ts';

/** Follows one change of a person or a program, so that no sentence of the published notice turns false by it. */
export interface NoticeWatch {
  /** Hears each statement before it is sent; what it returns is waited for. */
  heed(sql: string): Promise<void> | undefined;
  /** After the change and before its commit. @throws DomainError noticeDrift: nothing is changed */
  settle(): Promise<void>;
}

let open: ((scope: CommandScope) => NoticeWatch) | undefined;

/** The module that keeps the notice watches every change; the machinery cannot know it. */
export const watchChanges = (watch: (scope: CommandScope) => NoticeWatch): void => void (open = watch);

/**
 * The software's own changes are never refused: what they make untrue raises an alert, unless they were decided to come
 * out with a new version of the notice.
 */
export function watchOver(scope: CommandScope): NoticeWatch | undefined {
  const { kind, apiTokenId } = scope.actor;
  const isOwn = kind === 'system' && apiTokenId === undefined && scope.onNoticeDrift !== 'publish';
  return isOwn ? undefined : open?.(scope);
}
