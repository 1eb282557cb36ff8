import type { HoldKind } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Gavel } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { HoldForm } from './hold-form.tsx';
import { HoldItem } from './hold-item.tsx';

export const meta = () => [{ title: m.holds() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'hold.list');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return need(await context.api.listHolds({ query: { limit: 50, cursor } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const params = { id: textOf(fields, 'holdId') };
  const form = textOf(fields, 'form');
  const reviewOn = textOf(fields, 'reviewOn');
  if (form === 'place') {
    const [kind, reference] = [textOf(fields, 'kind') as HoldKind, textOf(fields, 'reference')];
    const body = { kind, reference, reason: textOf(fields, 'reason'), reviewOn };
    return formResult(request, fields, await api.placeHold({ body }));
  }
  if (form.startsWith('review'))
    return formResult(request, fields, await api.reviewHold({ params, body: { reviewOn } }));
  const body = { reason: textOf(fields, 'reason') };
  return formResult(request, fields, await api.releaseHold({ params, body }));
}

/** What is kept for a dispute, who answers for it and when it is to be looked at again. */
export default function Holds() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const may = useMay();
  return (
    <SettingsPage title={m.holds()} lead={m.holds_lead()}>
      <div>
        {items.length === 0 ? (
          <EmptyState icon={Gavel} title={m.holds_none()} text={m.holds_none_text()} />
        ) : (
          <div className="border-t border-line">
            {items.map((hold) => (
              <HoldItem key={`${hold.id}${hold.reviewOn}${hold.releasedAt}`} hold={hold} result={result} />
            ))}
          </div>
        )}
        <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
      </div>
      {may('hold.place') && (
        <SettingsPart title={m.hold_place()} lead={m.hold_place_lead()}>
          <div className="border-t border-line">
            <FoldRow head={m.hold_new()} open={params.has('reference') || (result?.form === 'place' && !result.saved)}>
              <HoldForm
                result={result}
                kind={params.get('kind') ?? undefined}
                reference={params.get('reference') ?? undefined}
              />
            </FoldRow>
          </div>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}
