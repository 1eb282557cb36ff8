import type { CopyState } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, type FormResult } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { inMine } from '../consents/consent-words.ts';
import { SettingsPage } from '../settings-page.tsx';
import { announcementOf } from './announcement-of.server.ts';
import { classWords, copyWords } from './announcement-words.ts';
import { State } from './announcements.tsx';
import { readChoices } from './choices.server.ts';
import { Draft } from './draft.tsx';
import { Preview } from './preview.tsx';
import { Progress } from './progress.tsx';

const isCopyState = (text: string | null): text is CopyState => text !== null && text in copyWords;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requirePermission(context, 'announcement.list');
  const { api } = context;
  const id = params['id']!;
  const announcement = need(await api.getAnnouncement({ params: { id } }), 200);
  const languages = announcement.subject.en === '' ? (['de'] as const) : (['de', 'en'] as const);
  const previews = await Promise.all(
    languages.map(async (language) => ({
      language,
      ...need(await api.previewAnnouncement({ params: { id }, query: { language } }), 200),
    })),
  );
  if (announcement.state === 'draft') {
    const [reach, choices] = await Promise.all([api.getAnnouncementReach({ params: { id } }), readChoices(context)]);
    return { announcement, previews, draft: { reach: need(reach, 200), choices }, copies: null };
  }
  const asked = new URL(request.url).searchParams.get('state');
  const { bounced, failed, waiting } = announcement.counts;
  const first = bounced > 0 ? 'bounced' : failed > 0 ? 'failed' : waiting > 0 ? 'waiting' : 'sent';
  const state: CopyState = isCopyState(asked) ? asked : first;
  const { cursor } = filterOf(request, []);
  const page = await api.listAnnouncementCopies({
    params: { id },
    query: { state, limit: 50, ...(cursor !== undefined && { cursor }) },
  });
  return { announcement, previews, draft: null, copies: { state, ...need(page, 200) } };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const id = params['id']!;
  switch (fields.get('form')) {
    case 'test':
      return formResult(request, fields, await api.testAnnouncement({ params: { id }, body: {} }));
    case 'send':
      return formResult(request, fields, await api.sendAnnouncement({ params: { id }, body: {} }));
    case 'cancel':
      return formResult(request, fields, await api.cancelAnnouncement({ params: { id }, body: {} }));
    case 'delete': {
      const answer = await api.deleteAnnouncement({ params: { id }, body: {} });
      if (answer.status === 204) throw redirect('/settings/announcements');
      return formResult(request, fields, answer);
    }
    case 'edit':
      return formResult(
        request,
        fields,
        await api.updateAnnouncement({ params: { id }, body: announcementOf(fields) }),
      );
    default:
      return data<FormResult | undefined>(undefined);
  }
}

/** One announcement: before it is sent the mail, whom it reaches and the words; afterwards what became of it. */
export default function AnnouncementPage() {
  const { announcement, previews, draft, copies } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage
      title={inMine(announcement.subject) || announcement.subject.de}
      lead={<Lead announcement={announcement} />}
    >
      {copies !== null && <Progress announcement={announcement} copies={copies} result={result} />}
      <Preview previews={previews} />
      {draft !== null && <Draft announcement={announcement} {...draft} result={result} />}
    </SettingsPage>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['announcement'];

function Lead({ announcement }: { announcement: Shown }) {
  const {
    class: kind,
    state,
    createdAt,
    createdBy,
    startedAt,
    startedBy,
    endedAt,
    purpose,
    noticeVersion,
  } = announcement;
  const written = moment(createdAt);
  const started = startedAt !== null && moment(startedAt);
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <State state={state} />
        <span>{purpose === null ? classWords[kind]() : `${classWords[kind]()}: ${inMine(purpose.name)}`}</span>
        {noticeVersion !== null && (
          <a href={`/privacy/versions/${noticeVersion}`} className="text-accent-text underline underline-offset-2">
            {m.announcement_notice({ version: noticeVersion })}
          </a>
        )}
      </span>
      <span className="mt-1 block">
        {createdBy === null
          ? m.announcement_written({ date: written })
          : m.announcement_written_by({ date: written, name: createdBy.name })}
        {started && ' · '}
        {started &&
          (startedBy === null
            ? m.announcement_started({ date: started })
            : m.announcement_started_by({ date: started, name: startedBy.name }))}
        {endedAt !== null && ` · ${m.announcement_ended({ date: moment(endedAt) })}`}
      </span>
      <Link to="/settings/announcements" className="mt-2 inline-flex min-h-8 items-center gap-2 hover:text-strong">
        <ArrowLeft size={16} aria-hidden />
        {m.announcements()}
      </Link>
    </>
  );
}
