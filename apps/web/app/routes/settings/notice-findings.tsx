import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { FindingList } from '#app/routes/notice-check/finding-list.tsx';
import { MarkedText } from '#app/routes/notice-check/marked-text.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.lint-notice');
  const wanted = new URL(request.url).searchParams.get('version');
  const language = wanted === 'de' || wanted === 'en' ? wanted : context.locale;
  return need(await context.api.checkOwnNotice({ query: { language } }), 200);
}

const versions = [
  ['de', m.own_check_german],
  ['en', m.own_check_english],
] as const;

/** The tenant's notice as it stands, with what the lints say to it. What is wrong is mended where it is recorded. */
export default function NoticeFindings() {
  const { text, findings, language, lawVersion } = useLoaderData<typeof loader>();
  return (
    <main className="mx-auto max-w-300 px-4 py-6 md:px-8 md:py-8">
      <h1 className="text-20">{m.own_check()}</h1>
      <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{m.own_check_lead()}</p>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <nav aria-label={m.own_check_language()} className="flex gap-2">
          {versions.map(([version, label]) => (
            <ButtonLink
              key={version}
              to={`?version=${version}`}
              look={version === language ? 'secondary' : 'quiet'}
              aria-current={version === language ? 'page' : undefined}
            >
              {label()}
            </ButtonLink>
          ))}
        </nav>
        <p className="ml-auto text-13 text-muted">{m.check_law({ version: lawVersion })}</p>
        <ButtonLink to="/settings/registers">{m.own_check_registers()}</ButtonLink>
      </div>
      {findings.length === 0 && (
        <Callout tone="good" className="mt-4">
          {m.own_check_clean()}
        </Callout>
      )}
      <div className="mt-6 gap-10 xl:grid xl:grid-cols-[minmax(0,1fr)_24rem]">
        <MarkedText text={text} findings={findings} language={language} />
        {findings.length > 0 && <FindingList text={text} findings={findings} language={language} />}
      </div>
    </main>
  );
}
