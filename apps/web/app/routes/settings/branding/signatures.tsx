import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormText, FormTextArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '#app/routes/settings/fold-row.tsx';
import { SettingsPage, SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { requirePermission } from '#app/signed-in.server.ts';

export const meta = () => [{ title: m.signatures() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'branding.get');
  const { identity, queues } = need(await context.api.getBranding(), 200);
  return { identity, queues };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const senderPattern = textOf(fields, 'senderPattern');
  const signature = { de: textOf(fields, 'signature.de'), en: textOf(fields, 'signature.en') };
  const isOwn = signature.de !== '' || signature.en !== '';
  const answer =
    id === ''
      ? await context.api.setIdentity({ body: { senderPattern, signature } })
      : await context.api.setQueueIdentity({
          params: { id },
          body: { senderPattern: senderPattern || null, signature: isOwn ? signature : null },
        });
  return formResult(request, fields, answer);
}

const inSender = '{agent} {tenant} {queue}';
const inSignature = '{agent.name} {tenant.name} {queue.name} {ticket.number}';

interface Words {
  senderPattern: string | null;
  signature: { de: string; en: string } | null;
}

/** How replies are signed: for all, and otherwise for a queue. */
export default function Signatures() {
  const { identity, queues } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.signatures()} lead={m.signatures_lead()}>
      <SettingsPart title={m.signatures_tenant()} lead={m.signature_language_help()}>
        <SettingsForm name="all" pageResult={result} submitLabel={m.save()}>
          <Fields words={identity} helps />
        </SettingsForm>
      </SettingsPart>
      <SettingsPart title={m.signatures_queues()} lead={m.signatures_queues_lead()}>
        <div className="border-t border-line">
          {queues.map((queue) => (
            <FoldRow
              key={`${queue.id}${JSON.stringify(queue)}`}
              head={queue.name}
              detail={
                queue.senderPattern === null && queue.signature === null
                  ? m.signatures_queue_default()
                  : m.signatures_queue_own()
              }
              open={result?.form === `queue-${queue.id}`}
            >
              <SettingsForm
                name={`queue-${queue.id}`}
                hidden={{ id: queue.id }}
                pageResult={result}
                submitLabel={m.save()}
              >
                <Fields words={queue} />
              </SettingsForm>
            </FoldRow>
          ))}
        </div>
      </SettingsPart>
    </SettingsPage>
  );
}

function Fields({ words: { senderPattern, signature }, helps = false }: { words: Words; helps?: boolean }) {
  const helpOf = helps ? m.sender_pattern_help : m.sender_pattern_queue_help;
  return (
    <>
      <FormText
        field="senderPattern"
        label={m.sender_pattern()}
        help={helpOf({ placeholders: inSender })}
        value={senderPattern ?? ''}
        maxLength={100}
        autoComplete="off"
        optional
      />
      <FormTextArea
        field="signature.de"
        label={m.signature_de()}
        {...(helps && { help: m.signature_help({ placeholders: inSignature }) })}
        value={signature?.de ?? ''}
        maxLength={1000}
        rows={4}
        optional
      />
      <FormTextArea
        field="signature.en"
        label={m.signature_en()}
        value={signature?.en ?? ''}
        maxLength={1000}
        rows={4}
        optional
      />
    </>
  );
}
