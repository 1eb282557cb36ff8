import type { Hold, HoldKind } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { FoldRow } from '../fold-row.tsx';

const heads: Record<HoldKind, (input: { name: string }) => string> = {
  ticket: m.hold_of_ticket,
  customer: m.hold_of_customer,
  organisation: m.hold_of_organisation,
};

function Detail({ hold }: { hold: Hold }) {
  if (hold.releasedAt !== null) return <Badge>{m.hold_released({ date: day(hold.releasedAt) })}</Badge>;
  if (hold.isReviewDue) return <Badge tone="warn">{m.hold_review_due()}</Badge>;
  return m.hold_review_until({ date: day(hold.reviewOn) });
}

/** One hold: why, who, and what can be done with it. */
export function HoldItem({ hold, result }: { hold: Hold; result: FormResult | undefined }) {
  const may = useMay();
  const lasts = hold.releasedAt === null;
  const [review, release] = [`review-${hold.id}`, `release-${hold.id}`];
  const isOpen = result?.saved === false && [review, release].includes(result.form);
  return (
    <FoldRow
      head={hold.about === null ? m.hold_of_gone() : heads[hold.about.kind]({ name: hold.about.name })}
      detail={<Detail hold={hold} />}
      open={isOpen}
    >
      <p className="max-w-[68ch] text-14 wrap-anywhere whitespace-pre-line text-normal">{hold.reason}</p>
      <p className="mt-2 text-13 text-muted">
        {m.hold_placed_by({ name: hold.owner?.name ?? m.hold_nobody(), date: day(hold.placedAt) })}
      </p>
      {hold.releasedAt !== null && (
        <p className="mt-2 max-w-[68ch] text-13 wrap-anywhere text-muted">
          {m.hold_released_by({
            name: hold.releasedBy?.name ?? m.hold_nobody(),
            date: day(hold.releasedAt),
            reason: hold.releaseReason ?? '',
          })}
        </p>
      )}
      {lasts && may('hold.review') && (
        <div className="mt-6 flex flex-col gap-8">
          <SettingsForm
            name={review}
            pageResult={result}
            hidden={{ holdId: hold.id }}
            submitLabel={m.hold_keep()}
            look="secondary"
          >
            <FormText
              field="reviewOn"
              type="date"
              label={m.hold_review_next()}
              help={m.hold_review_on_help()}
              className="max-w-48"
            />
          </SettingsForm>
          <SettingsForm
            name={release}
            pageResult={result}
            hidden={{ holdId: hold.id }}
            submitLabel={m.hold_release()}
            look="danger"
            doneText={m.hold_release_done()}
          >
            <FormArea
              field="reason"
              label={m.hold_release_reason()}
              help={m.hold_release_help()}
              rows={2}
              maxLength={1000}
            />
          </SettingsForm>
        </div>
      )}
    </FoldRow>
  );
}
