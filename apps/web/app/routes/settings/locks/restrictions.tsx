import { restrictionGroundSchema, type RestrictionGround } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { CirclePause } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormRadios, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { grounds } from './lock-words.ts';
import { RestrictionItem } from './restriction-item.tsx';

export const meta = () => [{ title: m.restrictions() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'restriction.list');
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return need(await context.api.listRestrictions({ query: { limit: 50, cursor } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const params = { id: textOf(fields, 'restrictionId') };
  const form = textOf(fields, 'form');
  if (form === 'restrict') {
    const body = { email: textOf(fields, 'email'), ground: textOf(fields, 'ground') as RestrictionGround };
    return formResult(request, fields, await api.restrictCustomer({ body }));
  }
  if (form.startsWith('tell')) return formResult(request, fields, await api.tellOfLifting({ params, body: {} }));
  return formResult(request, fields, await api.liftRestriction({ params, body: {} }));
}

/** Whose data are stored and nothing else, at their own request. */
export default function Restrictions() {
  const { items, nextCursor } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const may = useMay();
  return (
    <SettingsPage title={m.restrictions()} lead={m.restrictions_lead()}>
      <div>
        {items.length === 0 ? (
          <EmptyState icon={CirclePause} title={m.restrictions_none()} text={m.restrictions_none_text()} />
        ) : (
          <div className="border-t border-line">
            {items.map((restriction) => (
              <RestrictionItem
                key={`${restriction.id}${restriction.toldAt}${restriction.liftedAt}`}
                restriction={restriction}
                result={result}
              />
            ))}
          </div>
        )}
        <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
      </div>
      {may('restriction.place') && (
        <SettingsPart title={m.restrict()} lead={m.restrict_lead()}>
          <div className="border-t border-line">
            <FoldRow
              head={m.restrict_new()}
              open={params.has('email') || (result?.form === 'restrict' && !result.saved)}
            >
              <SettingsForm
                name="restrict"
                pageResult={result}
                submitLabel={m.restrict()}
                doneText={m.restrict_done()}
                clears
              >
                <FormText
                  field="email"
                  type="email"
                  label={m.restrict_email()}
                  value={params.get('email') ?? undefined}
                  maxLength={254}
                  className="max-w-96"
                />
                <FormRadios
                  field="ground"
                  label={m.restrict_ground()}
                  value="accuracy"
                  choices={restrictionGroundSchema.options.map((value) => ({
                    value,
                    label: grounds[value].name(),
                    help: grounds[value].help(),
                  }))}
                />
              </SettingsForm>
            </FoldRow>
          </div>
        </SettingsPart>
      )}
    </SettingsPage>
  );
}
