import type { NoticeReview } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

const nameOf = (person: NoticeReview['requestedBy'] | null) => person?.name ?? m.notice_somebody();

interface Props {
  review: NoticeReview;
  may: (permission: string) => boolean;
  result: FormResult | undefined;
}

/** What was handed in: who may decides it, who handed it in may take it back. */
export function OpenReview({ review, may, result }: Props) {
  const { id, requestedBy, requestedAt, validOn, isOwn, isCurrent } = review;
  return (
    <>
      <p className="mt-1 text-14 text-normal">
        {m.notice_review_open({ name: nameOf(requestedBy), date: moment(requestedAt) })}{' '}
        {validOn !== null && m.notice_review_valid_on({ date: day(`${validOn}T12:00:00Z`) })}{' '}
        {isOwn && m.notice_review_own()}
      </p>
      {!isCurrent && (
        <Callout tone="warn" className="mt-3">
          {m.notice_review_stale()}
        </Callout>
      )}
      {!isOwn && may('notice.decide-review') && (
        <div className="mt-4">
          <SettingsForm
            name="decide-review"
            hidden={{ id }}
            pageResult={result}
            submitLabel={m.notice_review_approve()}
            doneText={m.notice_review_done()}
            extra={
              <Button type="submit" name="returns" value="yes">
                {m.notice_review_return()}
              </Button>
            }
          >
            <FormArea
              field="comment"
              label={m.notice_review_comment()}
              help={m.notice_review_comment_help()}
              maxLength={2_000}
              rows={2}
              optional
            />
          </SettingsForm>
        </div>
      )}
      {may('notice.withdraw-review') && (
        <div className="mt-4">
          <SettingsForm
            name="withdraw-review"
            hidden={{ id }}
            pageResult={result}
            submitLabel={m.notice_review_withdraw()}
            doneText={m.notice_review_done()}
          >
            <></>
          </SettingsForm>
        </div>
      )}
    </>
  );
}

/** What the second person said who sent it back. */
export function ReturnedReview({ review }: { review: NoticeReview }) {
  return (
    <Callout tone="warn" className="mt-3">
      {m.notice_review_returned({ name: nameOf(review.decidedBy), date: moment(review.decidedAt ?? '') })}
      <span className="mt-1 block break-words whitespace-pre-line">{review.comment}</span>
    </Callout>
  );
}
