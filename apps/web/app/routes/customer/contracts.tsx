import type { OwnContract } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { requireCustomer } from '#app/signed-in.server.ts';
import { PaperFiles } from '#app/ui/display/paper-files.tsx';
import { PaperView } from '#app/ui/display/paper-view.tsx';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.own_contracts() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  return need(await context.api.listOwnContracts({ query: { language: context.locale } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const body = { sha256: textOf(fields, 'sha256'), name: textOf(fields, 'name') };
  const params = { id: textOf(fields, 'contractId') };
  return formResult(request, fields, await context.api.acceptOwnContract({ params, body }));
}

/** The contracts on processing that the own company has, or is asked to accept. */
export default function OwnContracts() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <main>
      <h1 className="text-28">{m.own_contracts()}</h1>
      <p className="mt-2 text-16 text-muted">{m.own_contracts_lead()}</p>
      {items.length === 0 && (
        <p className="mt-8 border-y border-line py-4 text-16 text-muted">{m.own_contracts_none()}</p>
      )}
      {items.map((contract) => (
        <Contract key={contract.id} contract={contract} result={result} />
      ))}
    </main>
  );
}

function Contract({ contract, result }: { contract: OwnContract; result: FormResult | undefined }) {
  const { id, version, organisation, acceptance, sha256, paper } = contract;
  const name = m.own_contract_of({ version: String(version), organisation });
  return (
    <section className="mt-10 border-t border-line pt-8">
      <h2 className="text-20">{name}</h2>
      <p className="mt-1 font-mono text-12 break-all text-muted">SHA-256 {sha256}</p>
      <PaperFiles path={`/profile/processing-contracts/${id}/file`} of={name} />
      {acceptance ? (
        <Callout tone="good" className="mt-4">
          {m.own_contract_accepted({ name: acceptance.name, date: moment(acceptance.at) })}
        </Callout>
      ) : null}
      <div className="mt-4 border-t border-line">
        <FoldRow head={m.own_contract_read()} open={acceptance === null}>
          <PaperView paper={paper} />
        </FoldRow>
      </div>
      {acceptance === null && (
        <div className="mt-6">
          <SettingsForm
            name={`accept-${id}`}
            pageResult={result}
            hidden={{ contractId: id, sha256 }}
            submitLabel={m.own_contract_accept({ organisation })}
            doneText={m.own_contract_done()}
          >
            <FormText
              field="name"
              label={m.platform_contract_name()}
              help={m.platform_contract_name_help()}
              maxLength={200}
              autoComplete="name"
            />
            <Checkbox name="authorised" required label={m.own_contract_authorised({ organisation })} />
          </SettingsForm>
        </div>
      )}
    </section>
  );
}
