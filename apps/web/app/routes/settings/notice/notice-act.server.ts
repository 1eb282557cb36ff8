import type { AppLoadContext } from '@remix-run/node';
import { textOf } from '#app/forms/saved.server.ts';

/** Carries out what a form of the notice's page asks for. */
export function noticeAct({ api }: AppLoadContext, fields: FormData) {
  const id = textOf(fields, 'id');
  const sentence = textOf(fields, 'sentence');
  const validOn = textOf(fields, 'validOn');
  const how = validOn === '' ? {} : { validOn };
  const acts = {
    publish: () => api.publishNotice({ body: how }),
    'request-review': () => api.requestNoticeReview({ body: how }),
    'decide-review': () =>
      api.decideNoticeReview({
        params: { id },
        body: { approves: !fields.has('returns'), comment: textOf(fields, 'comment') },
      }),
    'withdraw-review': () => api.withdrawNoticeReview({ params: { id }, body: undefined }),
    'withdraw-version': () =>
      api.withdrawNoticeVersion({ params: { version: Number(textOf(fields, 'version')) }, body: undefined }),
    wording: () =>
      api.setOwnWording({
        params: { sentence },
        body: { text: { de: textOf(fields, 'text.de'), en: textOf(fields, 'text.en') } },
      }),
    'standard-wording': () => api.deleteOwnWording({ params: { sentence }, body: undefined }),
  };
  return (acts[textOf(fields, 'form') as keyof typeof acts] ?? acts.publish)();
}
