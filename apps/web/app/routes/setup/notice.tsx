import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { pageOf } from '#app/routes/settings/registers/page-of-item.ts';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'notice');
  const [configured, inForce] = await Promise.all([
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
    context.api.getNotice({ query: { language: context.locale } }),
  ]);
  const { missing, sections } = need(configured, 200);
  const { published } = need(inForce, 200);
  return {
    setup,
    missing,
    headings: sections.map(({ id, heading }) => ({ id, heading })),
    version: published?.version ?? null,
  };
}

/** Publishes the notice as it is configured now. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  return formResult(request, fields, await context.api.publishNotice({ body: {} }));
}

/** The form that supplies an item, and the way back here. */
const placeOf = (item: string) => {
  if (['controller', 'dpo', 'complaint'].includes(item)) return '/setup/company';
  const page = pageOf(item);
  return page === '/settings/retention' ? '/setup/retention' : `${page}?back=setup`;
};

export default function NoticeStep() {
  const { setup, missing, headings, version } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const mayPublish = may('notice.publish');
  const mayImport = may('notice.import');
  return (
    <StepFrame setup={setup} step="notice" lead={m.setup_notice_lead()}>
      <SettingsPart title={m.setup_notice_missing()}>
        {mayImport && (
          <p className="mb-4 text-14">
            <Link to="/settings/notice-import" className="text-accent-text underline underline-offset-2">
              {m.notice_import_offer()}
            </Link>
          </p>
        )}
        {missing.length === 0 ? (
          <p className="flex items-center gap-2.5 text-14 font-medium text-good-text">
            <CircleCheck size={16} aria-hidden />
            {m.setup_notice_complete()}
          </p>
        ) : (
          <ul className="border-t border-line">
            {missing.map(({ id, name, article }) => (
              <li key={id} className="border-b border-line">
                <Link
                  to={placeOf(id)}
                  className="flex min-h-11 items-center justify-between gap-4 py-2.5 text-14 font-medium text-strong hover:text-accent-text"
                >
                  <span>
                    {name} <span className="font-normal text-muted">({article})</span>
                  </span>
                  <ArrowRight size={16} aria-hidden className="shrink-0 text-muted" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </SettingsPart>
      {missing.length === 0 && (
        <SettingsPart title={m.setup_notice_publish()} lead={m.setup_notice_publish_lead()}>
          {version !== null && (
            <Callout tone="good" className="mb-4">
              {m.setup_notice_published({ version })}
            </Callout>
          )}
          {mayPublish && (
            <SettingsForm
              name="publish"
              pageResult={result}
              submitLabel={version === null ? m.setup_notice_publish_now() : m.setup_notice_publish_again()}
              look={version === null ? 'primary' : 'secondary'}
              doneText={m.notice_published()}
            >
              {null}
            </SettingsForm>
          )}
        </SettingsPart>
      )}
      <SettingsPart title={m.setup_notice_preview()} lead={m.setup_notice_preview_lead()}>
        <ol className="border-t border-line">
          {headings.map(({ id, heading }) => (
            <li key={id} className="flex min-h-10 items-center border-b border-line text-14 text-normal">
              {heading}
            </li>
          ))}
        </ol>
        <p className="mt-4 text-14">
          <a href="/privacy" target="_blank" rel="noreferrer" className="text-accent-text underline underline-offset-2">
            {m.setup_notice_open()}
          </a>
          <span className="mx-2 text-muted">·</span>
          <Link to="/settings/registers" className="text-accent-text underline underline-offset-2">
            {m.setup_notice_registers()}
          </Link>
        </p>
      </SettingsPart>
    </StepFrame>
  );
}
