import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { featureWords } from './choice-words.ts';
import { saidOf } from './in-notice.tsx';
import { legalBasisWords } from './legal-basis-words.ts';
import { RegisterPage } from './register-page.tsx';
import { RowList } from './row-list.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, choices, notice] = await Promise.all([
    context.api.getRegisters(),
    context.api.getActivityChoices(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
  ]);
  const loose = need(choices, 200).features.filter(({ on, covered }) => on && !covered);
  return {
    activities: need(registers, 200).activities,
    loose: loose.map(({ feature }) => feature),
    said: saidOf(need(notice, 200), 'purposes'),
  };
}

/** The purposes with their grounds, and what is switched on without one. */
export default function PurposesPage() {
  const { activities, loose, said } = useLoaderData<typeof loader>();
  const changeable = useMay()('activity.update');
  const [search] = useSearchParams();
  const more = search.get('back') === 'setup' ? '?back=setup' : '';
  return (
    <RegisterPage title={m.activities()} lead={m.activities_lead()} said={said}>
      <div>
        {loose.length > 0 && (
          <Callout tone="warn" className="mb-5">
            {m.features_loose({ features: loose.map((feature) => featureWords[feature]()).join(', ') })}
          </Callout>
        )}
        <RowList
          rows={activities.map((activity) => ({
            key: activity.id,
            to: changeable ? `/settings/activities/${activity.id}${more}` : undefined,
            head: activity.purpose[getLocale()],
            detail: activity.bases.map(({ basis }) => legalBasisWords[basis]()).join(' · '),
          }))}
          none={m.activities_none()}
        />
        {changeable && (
          <ButtonLink to={`/settings/activities/new${more}`} className="mt-4">
            <Plus size={16} aria-hidden />
            {m.activity_add()}
          </ButtonLink>
        )}
      </div>
    </RegisterPage>
  );
}
