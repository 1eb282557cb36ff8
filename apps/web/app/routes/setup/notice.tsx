import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'notice');
  return { setup, notice: need(await context.api.getNotice({ query: { language: context.locale } }), 200) };
}

/** Where what the law asks for is stated, by the first part of the item's name. */
const places: Record<string, string> = {
  controller: '/setup/company',
  dpo: '/setup/company',
  complaint: '/setup/company',
  purposes: '/settings/activities/new',
  retention: '/setup/retention',
};
const placeOf = (item: string) => places[item.split('.')[0] ?? ''] ?? '/settings/registers';

export default function NoticeStep() {
  const { setup, notice } = useLoaderData<typeof loader>();
  return (
    <StepFrame setup={setup} step="notice" lead={m.setup_notice_lead()}>
      <SettingsPart title={m.setup_notice_missing()}>
        {notice.missing.length === 0 ? (
          <p className="flex items-center gap-2.5 text-14 font-medium text-good-text">
            <CircleCheck size={16} aria-hidden />
            {m.setup_notice_complete()}
          </p>
        ) : (
          <ul className="border-t border-line">
            {notice.missing.map(({ id, name, article }) => (
              <li key={id} className="border-b border-line">
                <Link
                  to={placeOf(id)}
                  className="flex min-h-11 items-center justify-between gap-4 text-14 font-medium text-strong hover:text-accent-text"
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
      <SettingsPart title={m.setup_notice_preview()} lead={m.setup_notice_preview_lead()}>
        <ol className="border-t border-line">
          {notice.sections.map((section) => (
            <li key={section.id} className="flex min-h-10 items-center border-b border-line text-14 text-normal">
              {section.heading}
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
