import type { NoticeShown } from '@redlich/contract';

/** What the form says it showed of the notice; nothing where it showed none. */
export function shownInForm(fields: FormData): { notice?: NoticeShown } {
  const version = Number(fields.get('notice.version'));
  const language = fields.get('notice.language');
  if (!Number.isInteger(version) || version < 1 || (language !== 'de' && language !== 'en')) return {};
  return { notice: { version, language } };
}
