import type { NoticePublication } from '@redlich/contract';
import { Link } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { Changes } from '#app/routes/privacy/changes.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { OpenReview, ReturnedReview } from './review.tsx';

interface Props {
  publication: NoticePublication;
  may: (permission: string) => boolean;
  result: FormResult | undefined;
}

/** What is published, what waits, what publishing now would change, and the act itself: at once, on a day, or handed in. */
export function Publishing({ publication, may, result }: Props) {
  const { inForce, pending, changes, needsReview, review, errors } = publication;
  const publishable = may('notice.publish') && errors === 0;
  const differs = inForce === null || changes.length > 0;
  if (review?.state === 'open')
    return (
      <Frame title={m.notice_request_review()}>
        <OpenReview review={review} may={may} result={result} />
        {inForce !== null && <WhatChanges changes={changes} />}
      </Frame>
    );
  if (pending !== null) return <Pending version={pending.version} from={pending.validFrom} may={may} result={result} />;
  if (!differs)
    return (
      <Callout tone="good" className="mt-5">
        {m.notice_current({ version: inForce.version })}
      </Callout>
    );
  return (
    <Frame title={inForce === null ? m.notice_unpublished() : m.notice_stale()}>
      <p className="mt-1 text-14 text-muted">
        {inForce === null ? m.notice_unpublished_text() : m.notice_stale_text()}
      </p>
      {needsReview && review?.state === 'returned' && <ReturnedReview review={review} />}
      {inForce !== null && <WhatChanges changes={changes} />}
      {errors > 0 && (
        <p className="mt-3 text-14 text-bad-text">
          <Link to="?of=draft" preventScrollReset className="underline underline-offset-2">
            {m.notice_errors_block({ count: errors })}
          </Link>
        </p>
      )}
      {publishable && (
        <div className="mt-4">
          <SettingsForm
            name={needsReview ? 'request-review' : 'publish'}
            pageResult={result}
            submitLabel={
              needsReview ? m.notice_request_review() : m.notice_publish_new({ version: (inForce?.version ?? 0) + 1 })
            }
            doneText={needsReview ? m.notice_review_requested() : m.notice_published()}
          >
            <FormText
              field="validOn"
              type="date"
              label={m.notice_valid_on()}
              help={m.notice_valid_on_help()}
              className="max-w-48"
              optional
            />
          </SettingsForm>
        </div>
      )}
    </Frame>
  );
}

const Frame = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="mt-5 rounded-card border border-line p-4">
    <h2 className="text-14 font-semibold text-strong">{title}</h2>
    {children}
  </section>
);

function WhatChanges({ changes }: Pick<NoticePublication, 'changes'>) {
  if (changes.length === 0) return null;
  const material = changes.filter((change) => change.material).length;
  return (
    <div className="mt-3">
      <p className="mb-2 text-13 text-muted">
        {material === 0
          ? m.notice_material_none()
          : material === 1
            ? m.notice_material_one()
            : m.notice_material({ count: material })}
      </p>
      <Changes changes={changes} />
    </div>
  );
}

interface PendingProps extends Pick<Props, 'may' | 'result'> {
  version: number;
  from: string;
}

function Pending({ version, from, may, result }: PendingProps) {
  return (
    <Frame title={m.notice_pending({ version, date: day(from) })}>
      <p className="mt-1 text-14">
        <a href={`/privacy/versions/${version}`} className="text-accent-text underline underline-offset-2">
          {m.notice_pending_see()}
        </a>
      </p>
      {may('notice.withdraw-version') && (
        <div className="mt-4">
          <SettingsForm
            name="withdraw-version"
            hidden={{ version: String(version) }}
            pageResult={result}
            submitLabel={m.notice_version_withdraw({ version })}
            doneText={m.notice_withdrawn()}
          >
            <></>
          </SettingsForm>
        </div>
      )}
    </Frame>
  );
}
