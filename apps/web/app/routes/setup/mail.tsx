import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { moment } from '#app/i18n/format.ts';
import { useEvents } from '#app/live/use-events.ts';
import { useReload } from '#app/live/use-reload.ts';
import { m } from '#app/paraglide/messages.js';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { CopyButton } from '#app/ui/actions/copy-button.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export const loader = async ({ context, request }: LoaderFunctionArgs) => ({
  setup: await readStep(context, request, 'mail'),
});

const ignored = () => {};

export default function Mail() {
  const { setup } = useLoaderData<typeof loader>();
  // A message that comes in becomes a ticket, and the page hears of it.
  useEvents(ignored, useReload());
  const { address, newest } = setup.mail;
  const arrived = setup.steps.some(({ step, done }) => step === 'mail' && done);
  return (
    <StepFrame setup={setup} step="mail" lead={m.setup_mail_lead()}>
      <SettingsPart title={m.setup_mail_address()} lead={m.setup_mail_address_lead()}>
        {address !== null && (
          <p className="inline-flex max-w-full items-center gap-2 rounded-card bg-surface-2 py-1.5 pr-1.5 pl-4">
            <code className="min-w-0 truncate font-mono text-14 text-strong">{address}</code>
            <CopyButton text={address} label={m.setup_mail_copy()} />
          </p>
        )}
        <ol className="mt-5 list-decimal space-y-2 pl-5 text-14 text-normal">
          <li>{m.setup_mail_way_1()}</li>
          <li>{m.setup_mail_way_2()}</li>
          <li>{m.setup_mail_way_3()}</li>
        </ol>
      </SettingsPart>
      <SettingsPart title={m.setup_mail_test()} lead={m.setup_mail_test_lead()}>
        <div role="status" className="flex items-start gap-3 rounded-card p-4 ring-1 ring-line ring-inset">
          {arrived && newest !== null ? (
            <>
              <CircleCheck size={20} aria-hidden className="mt-0.5 shrink-0 text-good-text" />
              <p className="text-14">
                <span className="font-medium text-strong">
                  {m.setup_mail_arrived({ at: moment(newest.receivedAt) })}
                </span>
                {newest.ticketId !== null && (
                  <Link
                    to={`/desk/tickets/${newest.ticketId}`}
                    className="ml-1.5 text-accent-text underline underline-offset-2"
                  >
                    {m.setup_mail_ticket({ number: newest.number ?? 0 })}
                  </Link>
                )}
              </p>
            </>
          ) : (
            <>
              <LoaderCircle
                size={20}
                aria-hidden
                className="mt-0.5 shrink-0 animate-spin text-muted motion-reduce:animate-none"
              />
              <p className="text-14 text-normal">{m.setup_mail_waiting()}</p>
            </>
          )}
        </div>
      </SettingsPart>
    </StepFrame>
  );
}
