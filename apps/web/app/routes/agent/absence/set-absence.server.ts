import type { AppLoadContext } from '@remix-run/node';
import { textOf } from '#app/forms/saved.server.ts';

/** What the form of an absence asks for, of oneself or of somebody else. */
export function setAbsence(api: AppLoadContext['api'], id: string, fields: FormData) {
  if (textOf(fields, 'act') === 'endAbsence') return api.endAbsence({ params: { id }, body: {} });
  return api.setAbsence({
    params: { id },
    body: {
      from: textOf(fields, 'from'),
      until: textOf(fields, 'until'),
      replacementId: textOf(fields, 'replacementId') || null,
      note: textOf(fields, 'note'),
    },
  });
}
