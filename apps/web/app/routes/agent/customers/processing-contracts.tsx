import type { OrganisationContract } from '@redlich/contract';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FileSignature } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { ErrorPage } from '#app/error-page.tsx';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { day, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { RecordPage } from './record-page.tsx';

export const meta = () => [{ title: m.organisation_processing() }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'organisation-contract.list');
  const id = params.id ?? '';
  const [organisation, contracts] = await Promise.all([
    context.api.getOrganisation({ params: { id } }),
    context.api.listOrganisationContracts({ params: { id } }),
  ]);
  return { organisation: need(organisation, 200), items: need(contracts, 200).items };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  requirePermission(context, 'organisation-contract.draft');
  const fields = await request.formData();
  return formResult(request, fields, await act(context, params.id ?? '', fields));
}

function act({ api }: AppLoadContext, organisationId: string, fields: FormData) {
  const params = { id: textOf(fields, 'contractId') };
  const [kind] = textOf(fields, 'form').split('-');
  if (kind === 'send') return api.sendOrganisationContract({ params, body: undefined });
  if (kind === 'delete') return api.deleteOrganisationContract({ params, body: undefined });
  if (kind !== 'record') return api.draftOrganisationContract({ params: { id: organisationId }, body: undefined });
  const [name, acceptedOn, note] = ['name', 'acceptedOn', 'note'].map((field) => textOf(fields, field));
  return api.recordOrganisationContract({ params, body: { name: name!, acceptedOn: acceptedOn!, note: note! } });
}

/** The contracts on processing with an organisation: versions, and what can be done with each. */
export default function ProcessingContracts() {
  const { organisation, items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const may = useMay();
  const canDraft = may('organisation-contract.draft') && !items.some(({ state }) => state === 'draft');
  return (
    <RecordPage
      back={{ to: `/desk/organisations/${organisation.id}`, label: organisation.name }}
      title={m.organisation_processing()}
    >
      <p className="max-w-[68ch] text-14 text-muted">{m.organisation_processing_lead()}</p>
      {items.length === 0 ? (
        <EmptyState
          icon={FileSignature}
          title={m.organisation_processing_none()}
          text={m.organisation_processing_none_text()}
        />
      ) : (
        <ol className="border-t border-line">
          {items.map((contract) => (
            <Contract key={contract.id} contract={contract} result={result} />
          ))}
        </ol>
      )}
      {canDraft && (
        <SettingsForm
          name="draft"
          pageResult={result}
          submitLabel={m.organisation_processing_draft()}
          doneText={m.organisation_processing_drafted()}
        >
          {null}
        </SettingsForm>
      )}
    </RecordPage>
  );
}

const states = {
  draft: { word: m.organisation_processing_state_draft, tone: 'plain' },
  sent: { word: m.organisation_processing_state_sent, tone: 'accent' },
  accepted: { word: m.organisation_processing_state_accepted, tone: 'good' },
} as const;

function Contract({ contract, result }: { contract: OrganisationContract; result: FormResult | undefined }) {
  const may = useMay();
  const { id, version, state, createdAt, acceptance, sha256 } = contract;
  const { word, tone } = states[state];
  const name = m.contract_version({ version: String(version) });
  const said = acceptance && { name: acceptance.name, date: day(acceptance.at) };
  const hidden = { contractId: id };
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-16">{name}</h2>
        <Badge tone={tone}>{word()}</Badge>
        <span className="text-13 text-muted tabular-nums">{moment(createdAt)}</span>
      </div>
      {said && (
        <p className="mt-1 text-14">
          {acceptance.by === 'customer'
            ? m.organisation_processing_by_customer(said)
            : m.organisation_processing_by_staff(said)}
          {acceptance.note !== '' && ` · ${acceptance.note}`}
        </p>
      )}
      <p className="mt-1 font-mono text-12 break-all text-muted">SHA-256 {sha256.de}</p>
      <div className="mt-1">
        <PaperFiles path={`/processing-contracts/${id}/file`} of={name} />
      </div>
      {may('organisation-contract.send') && state === 'draft' && (
        <div className="mt-3 flex flex-wrap gap-3">
          <SettingsForm
            name={`send-${id}`}
            pageResult={result}
            hidden={hidden}
            submitLabel={m.organisation_processing_send()}
            doneText={m.organisation_processing_sent()}
          >
            {null}
          </SettingsForm>
          <SettingsForm
            name={`delete-${id}`}
            pageResult={result}
            hidden={hidden}
            look="danger"
            submitLabel={m.organisation_processing_delete()}
            doneText={m.organisation_processing_deleted()}
          >
            {null}
          </SettingsForm>
        </div>
      )}
      {may('organisation-contract.record') && state !== 'accepted' && (
        <div className="mt-3 border-t border-line">
          <FoldRow head={m.organisation_processing_record()} open={result?.form === `record-${id}`}>
            <SettingsForm
              name={`record-${id}`}
              pageResult={result}
              hidden={hidden}
              submitLabel={m.organisation_processing_record()}
            >
              <FormText field="name" label={m.organisation_processing_name()} maxLength={200} />
              <FormText field="acceptedOn" type="date" label={m.organisation_processing_on()} />
              <FormText field="note" label={m.organisation_processing_note()} maxLength={300} optional />
            </SettingsForm>
          </FoldRow>
        </div>
      )}
    </li>
  );
}

export const ErrorBoundary = ErrorPage;
