import type { Restriction } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { FoldRow } from '../fold-row.tsx';
import { grounds } from './lock-words.ts';

function Detail({ toldAt, liftedAt }: Restriction) {
  if (liftedAt !== null) return <Badge>{m.restriction_lifted({ date: day(liftedAt) })}</Badge>;
  if (toldAt !== null) return <Badge tone="note">{m.restriction_told({ date: day(toldAt) })}</Badge>;
  return <Badge tone="warn">{m.restriction_lasts()}</Badge>;
}

/** One person: on what ground, and the next step of ending it: first the person is told, then it is lifted. */
export function RestrictionItem({ restriction, result }: { restriction: Restriction; result: FormResult | undefined }) {
  const may = useMay();
  const { id, customer, ground, placedAt, toldAt, liftedAt } = restriction;
  const name = `${toldAt === null ? 'tell' : 'lift'}-${id}`;
  const hidden = { restrictionId: id };
  return (
    <FoldRow
      head={customer.name || customer.email}
      detail={<Detail {...restriction} />}
      open={result?.saved === false && result.form === name}
    >
      <p className="text-14 wrap-anywhere text-normal">{customer.email}</p>
      <p className="mt-1 max-w-[68ch] text-13 text-muted">
        {m.restriction_since({ date: day(placedAt), ground: grounds[ground].name() })}
      </p>
      {liftedAt === null && may('restriction.lift') && (
        <div className="mt-5">
          <p className="mb-4 max-w-[68ch] text-14 text-muted">
            {toldAt === null ? m.restriction_tell_lead() : m.restriction_lift_lead()}
          </p>
          <SettingsForm
            name={name}
            pageResult={result}
            hidden={hidden}
            submitLabel={toldAt === null ? m.restriction_tell() : m.restriction_lift()}
            doneText={toldAt === null ? m.restriction_tell_done() : m.restriction_lift_done()}
          >
            {null}
          </SettingsForm>
        </div>
      )}
    </FoldRow>
  );
}
