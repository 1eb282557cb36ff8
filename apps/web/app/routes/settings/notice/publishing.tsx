import type { NoticeCheck } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import type { FormResult } from '#app/forms/saved.server.ts';
import { Changes } from '#app/routes/privacy/changes.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

interface Props extends Pick<NoticeCheck, 'published' | 'changes'> {
  /** Whether the person may publish, and nothing mandatory is missing. */
  publishable: boolean;
  result: FormResult | undefined;
}

/** What is published, what publishing now would change, and the act itself. */
export function Publishing({ published, changes, publishable, result }: Props) {
  if (published !== null && changes.length === 0)
    return (
      <Callout tone="good" className="mt-5">
        {m.notice_current({ version: published.version })}
      </Callout>
    );
  const version = (published?.version ?? 0) + 1;
  return (
    <section className="mt-5 rounded-card border border-line p-4">
      <h2 className="text-14 font-semibold text-strong">
        {published === null ? m.notice_unpublished() : m.notice_stale()}
      </h2>
      <p className="mt-1 text-14 text-muted">
        {published === null ? m.notice_unpublished_text() : m.notice_stale_text()}
      </p>
      {published !== null && (
        <div className="mt-3">
          <Changes changes={changes} />
        </div>
      )}
      {publishable && (
        <div className="mt-4">
          <SettingsForm
            name="publish"
            pageResult={result}
            submitLabel={m.notice_publish_new({ version })}
            doneText={m.notice_published()}
          >
            <></>
          </SettingsForm>
        </div>
      )}
    </section>
  );
}
