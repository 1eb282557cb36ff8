import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { PaperView } from '#app/ui/display/paper-view.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { countryOptions } from '../countries.server.ts';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { PlatformProcessorsPart } from './platform-processors-part.tsx';
import { FoundMark } from './found-mark.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'processing-contract.get');
  const [contract, processors] = await Promise.all([
    context.api.getPlatformContract({ query: { language: context.locale } }),
    context.api.getTenantSubProcessors(),
  ]);
  const countries = Object.fromEntries(countryOptions(context.locale).map(({ value, label }) => [value, label]));
  return { ...need(contract, 200), processors: need(processors, 200), countries };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requirePermission(context, 'processing-contract.accept');
  const fields = await request.formData();
  if (textOf(fields, 'form').startsWith('object-')) {
    const params = { id: textOf(fields, 'subProcessorId') };
    const objection = { text: textOf(fields, 'text') };
    return formResult(request, fields, await context.api.objectToPlatformSubProcessor({ params, body: objection }));
  }
  const body = { sha256: textOf(fields, 'sha256'), name: textOf(fields, 'name') };
  return formResult(request, fields, await context.api.acceptPlatformContract({ body }));
}

const file = '/privacy/platform-contract/file';

/** The contract with the platform: whether it is accepted, how its measures stand, its text, who accepted what. */
export default function PlatformContractPage() {
  const { paper, sha256, isAccepted, checkedAt, measures, acceptances, processors, countries } =
    useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  return (
    <SettingsPage title={m.platform_contract()} lead={m.platform_contract_lead()}>
      {isAccepted ? (
        <Callout tone="good">{m.platform_contract_current()}</Callout>
      ) : (
        <SettingsPart title={m.platform_contract_offered()} lead={m.platform_contract_offered_text()}>
          {may('processing-contract.accept') && (
            <SettingsForm
              name="accept"
              pageResult={result}
              hidden={{ sha256 }}
              submitLabel={m.platform_contract_accept()}
              doneText={m.platform_contract_done()}
            >
              <FormText
                field="name"
                label={m.platform_contract_name()}
                help={m.platform_contract_name_help()}
                maxLength={200}
                autoComplete="name"
              />
            </SettingsForm>
          )}
        </SettingsPart>
      )}
      <SettingsPart
        title={m.platform_contract_checks()}
        lead={m.platform_contract_checked({ date: moment(checkedAt) })}
      >
        <ul className="border-t border-line">
          {measures.map(({ text, verdict, evidence }) => (
            <li key={text} className="flex items-start gap-3 border-b border-line py-2.5 text-14">
              <FoundMark verdict={verdict} />
              <span className="min-w-0">
                {text}
                {evidence !== '' && <span className="block text-13 text-muted">{evidence}</span>}
              </span>
            </li>
          ))}
        </ul>
      </SettingsPart>
      <PlatformProcessorsPart
        {...processors}
        countries={countries}
        mayObject={may('platform-sub-processor.object')}
        result={result}
      />
      <SettingsPart title={m.platform_contract_history()}>
        {acceptances.length === 0 ? (
          <p className="text-14 text-muted">{m.platform_contract_history_none()}</p>
        ) : (
          <Table
            caption={m.platform_contract_history()}
            rows={acceptances}
            rowKey={({ id }) => id}
            columns={[
              {
                head: m.platform_contract_history(),
                cell: ({ version, acceptedBy, company, acceptedAt, sha256: hash }) => (
                  <span className="block py-1.5">
                    <span className="block font-medium text-strong">{m.contract_version({ version })}</span>
                    <span className="block text-13 text-muted">
                      {m.platform_contract_accepted_by({ name: acceptedBy, company, date: moment(acceptedAt) })}
                    </span>
                    <span className="block font-mono text-12 break-all text-muted">{hash}</span>
                  </span>
                ),
              },
              {
                head: m.paper_files(),
                cell: ({ id, isKept, version }) =>
                  isKept ? (
                    <PaperFiles path={`${file}?acceptance=${id}`} of={m.contract_version({ version })} />
                  ) : (
                    <span className="text-13 text-muted">{m.platform_contract_hash_only()}</span>
                  ),
              },
            ]}
          />
        )}
      </SettingsPart>
      <SettingsPart title={m.paper_preview()}>
        <PaperFiles path={file} />
        <div className="mt-4">
          <PaperView paper={paper} />
        </div>
      </SettingsPart>
    </SettingsPage>
  );
}
