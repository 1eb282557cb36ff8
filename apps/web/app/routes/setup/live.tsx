import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ArrowRight, CircleCheck } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';
import { Button, ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { stepWords } from './steps.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireStaff(context, request);
  requirePermission(context, 'setup.get');
  return { setup: need(await context.api.getSetup(), 200) };
}

export async function action({ context }: ActionFunctionArgs) {
  need(await context.api.goLive({ body: { confirmed: true } }), 200);
  throw redirect('/setup/live');
}

const changes = [m.live_change_1, m.live_change_2, m.live_change_3, m.live_change_4];

export default function Live() {
  const { setup } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  const may = useMay();
  const open = setup.steps.filter(({ done, essential }) => essential && !done);
  if (setup.state === 'live') {
    return (
      <div>
        <CircleCheck size={32} aria-hidden className="text-good-text" />
        <h1 className="mt-4 text-28">{m.live_done()}</h1>
        <p className="mt-2 max-w-[64ch] text-16 text-muted">
          {setup.wentLiveAt !== null && m.live_since({ at: moment(setup.wentLiveAt) })}
        </p>
        <ButtonLink to="/desk" look="primary" size="portal" className="mt-8">
          {m.live_to_desk()}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div>
      <h1 className="text-28">{m.setup_live()}</h1>
      <p className="mt-2 max-w-[64ch] text-16 text-muted">{m.live_lead()}</p>
      <div className="mt-8 flex flex-col gap-10">
        {open.length > 0 && (
          <SettingsPart title={m.live_open()} lead={m.live_open_lead()}>
            <ul className="border-t border-line">
              {open.map(({ step }) => (
                <li key={step} className="border-b border-line">
                  <Link
                    to={`/setup/${step}`}
                    className="flex min-h-11 items-center justify-between gap-4 text-14 font-medium text-strong hover:text-accent-text"
                  >
                    {stepWords[step]()}
                    <ArrowRight size={16} aria-hidden className="text-muted" />
                  </Link>
                </li>
              ))}
            </ul>
          </SettingsPart>
        )}
        <SettingsPart title={m.live_changes()}>
          <ul className="space-y-2 text-14 text-normal">
            {changes.map((change, at) => (
              <li key={at} className="flex gap-3">
                <span aria-hidden className="mt-2.5 size-1.5 shrink-0 rounded-full bg-accent-text" />
                {change()}
              </li>
            ))}
          </ul>
          {setup.heldBack > 0 && (
            <Callout tone="warn" className="mt-5">
              {m.live_held_back({ count: setup.heldBack })}
            </Callout>
          )}
        </SettingsPart>
        {may('setup.go-live') && (
          <Form method="post">
            <Button type="submit" look={open.length === 0 ? 'primary' : 'secondary'} size="portal" disabled={busy}>
              {m.live_action()}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
