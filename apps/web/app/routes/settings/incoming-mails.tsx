import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'incoming-mail.list');
  return need(await context.api.listFailedMails({ query: { state: 'failed' } }), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const id = String((await request.formData()).get('id'));
  need(await context.api.replayMail({ params: { id }, body: {} }), 202);
  return null;
}

export default function IncomingMails() {
  const { items } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  return (
    <SettingsPage title={m.incoming_mails()} lead={m.incoming_mails_lead()}>
      {items.length === 0 ? (
        <EmptyState icon={MailCheck} title={m.incoming_mails_none()} text={m.incoming_mails_none_text()} />
      ) : (
        <ul className="border-t border-line">
          {items.map((mail) => (
            <li key={mail.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="text-14 font-medium text-strong">{moment(mail.receivedAt)}</p>
                <p className="text-13 text-muted">{mail.reason ?? m.incoming_mails_unknown()}</p>
              </div>
              <a
                href={`/api/v1/incoming-mails/${mail.id}/raw`}
                download={`${mail.id}.eml`}
                className={buttonClass('quiet')}
              >
                {m.incoming_mail_raw()}
              </a>
              <Form method="post">
                <input type="hidden" name="id" value={mail.id} />
                <Button type="submit" disabled={busy}>
                  {m.incoming_mail_replay()}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </SettingsPage>
  );
}
