import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { PaperView } from '#app/ui/display/paper-view.tsx';
import { Tabs } from '#app/ui/overlay/tabs.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'processing-record.get');
  const role = params.role === 'processor' ? 'processor' : 'controller';
  const answer = await context.api.getProcessingRecord({ params: { role }, query: { language: context.locale } });
  return { role, paper: need(answer, 200).paper };
}

/** The record of processing activities as it is now, in either role. */
export default function Records() {
  const { role, paper } = useLoaderData<typeof loader>();
  return (
    <SettingsPage title={m.records()} lead={m.records_lead()}>
      <Tabs
        label={m.records_roles()}
        tabs={[
          { to: '/settings/records', label: m.record_controller() },
          { to: '/settings/records/processor', label: m.record_processor() },
        ]}
      />
      <SettingsPart title={role === 'controller' ? m.record_controller() : m.record_processor()}>
        <PaperFiles path={`/privacy/records/${role}/file`} formats={['pdf', 'csv', 'html', 'json']} />
        <div className="mt-4">
          <PaperView paper={paper} />
        </div>
      </SettingsPart>
    </SettingsPage>
  );
}
