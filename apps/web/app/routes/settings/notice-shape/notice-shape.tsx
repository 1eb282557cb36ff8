import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { checkOf, formResult, linesOf, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { Embedding } from './embedding.tsx';
import { OwnSentences } from './own-sentences.tsx';
import { OwnWordings } from './own-wordings.tsx';
import { ReviewRule } from './review-rule.tsx';
import { moved } from './moved.ts';
import { Sections } from './sections.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'notice.get-shape');
  const shape = need(await context.api.getNoticeShape(), 200);
  return { shape, origin: originOf(request) };
}

/** As the browser asked for it: the host of this desk. */
function originOf(request: Request): string {
  const { protocol } = new URL(request.url);
  return `${protocol}//${request.headers.get('host') ?? ''}`;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await carryOut(context, fields));
}

async function carryOut({ api }: AppLoadContext, fields: FormData) {
  const params = { id: textOf(fields, 'id') };
  const sentence = () => ({
    section: textOf(fields, 'section'),
    text: { de: textOf(fields, 'text.de'), en: textOf(fields, 'text.en') },
  });
  const acts = {
    section: async () => {
      const { sections } = need(await api.getNoticeShape(), 200);
      return api.setNoticeSections({ body: moved(sections, textOf(fields, 'id'), textOf(fields, 'move')) });
    },
    add: () => api.createOwnSentence({ body: sentence() }),
    change: () => api.updateOwnSentence({ params, body: sentence() }),
    delete: () => api.deleteOwnSentence({ params, body: undefined }),
    sites: () => api.setEmbedSites({ body: { sites: linesOf(fields, 'sites') } }),
    review: () => api.setReviewRule({ body: { needsReview: checkOf(fields, 'needsReview') ?? false } }),
  };
  return (acts[textOf(fields, 'act') as keyof typeof acts] ?? acts.add)();
}

/** How the notice is laid out: order, own sentences and words, who approves, where it is shown. */
export default function NoticeShapePage() {
  const { shape, origin } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  return (
    <SettingsPage
      title={m.notice_shape()}
      lead={
        <>
          {m.notice_shape_lead()}{' '}
          <Link to="/settings/notice?of=draft" className="text-accent-text underline underline-offset-2">
            {m.notice_shape_see()}
          </Link>
        </>
      }
    >
      <OwnSentences shape={shape} result={result} changeable={may('notice.create-sentence')} />
      {shape.wordings.length > 0 && <OwnWordings wordings={shape.wordings} />}
      <Sections sections={shape.sections} changeable={may('notice.set-sections')} />
      <ReviewRule needsReview={shape.needsReview} result={result} changeable={may('notice.set-review')} />
      <Embedding sites={shape.embedSites} origin={origin} result={result} changeable={may('notice.set-sites')} />
    </SettingsPage>
  );
}
