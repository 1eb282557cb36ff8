import type { DecideObjection, RecordObjection } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Hand } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { filterOf } from '#app/list/filter-of.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { ObjectionItem } from './objection-item.tsx';
import { PartLink } from '../part-link.tsx';

export const meta = () => [{ title: m.processing_objections() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePermission(context, 'processing-objection.list');
  const { part: asked, ...filter } = filterOf(request, ['part']);
  const part = asked === 'over' ? ('over' as const) : ('inForce' as const);
  const page = need(await context.api.listProcessingObjections({ query: { part, limit: 50, ...filter } }), 200);
  return { ...page, part };
}

/** Takes the forms of the list, and those of a request of a data subject. */
export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const { api } = context;
  const params = { id: textOf(fields, 'id') };
  switch (textOf(fields, 'act')) {
    case 'record': {
      const what = textOf(fields, 'activityId');
      const body: RecordObjection =
        what === 'marketing'
          ? { kind: 'marketing' }
          : { kind: 'purpose', activityId: what, reasons: textOf(fields, 'reasons') };
      return formResult(request, fields, await api.recordObjection({ params, body }));
    }
    case 'end':
      return formResult(request, fields, await api.endObjection({ params, body: {} }));
    default: {
      const body: DecideObjection =
        textOf(fields, 'act') === 'uphold'
          ? { decision: 'upheld' }
          : { decision: 'refused', grounds: textOf(fields, 'grounds') };
      return formResult(request, fields, await api.decideObjection({ params, body }));
    }
  }
}

/** Who objects to what, in force or over. */
export default function ObjectionsSettings() {
  const { items, nextCursor, part } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  const lasts = part === 'inForce';
  return (
    <SettingsPage title={m.processing_objections()} lead={m.processing_objections_lead()}>
      <div>
        <nav aria-label={m.processing_objections_parts()} className="mb-3 flex gap-1">
          <PartLink to="?part=inForce" current={lasts} label={m.processing_objections_in_force()} />
          <PartLink to="?part=over" current={!lasts} label={m.processing_objections_over()} />
        </nav>
        {items.length === 0 ? (
          <EmptyState
            icon={Hand}
            title={lasts ? m.processing_objections_none() : m.processing_objections_none_over()}
            text={lasts ? m.processing_objections_none_text() : m.processing_objections_none_over_text()}
          />
        ) : (
          <div className="border-t border-line">
            {items.map((objection) => (
              <ObjectionItem key={`${objection.id}${objection.decision}`} objection={objection} result={result} />
            ))}
          </div>
        )}
        <Pagination next={pageLink(params, nextCursor)} first={firstLink(params)} />
      </div>
    </SettingsPage>
  );
}
