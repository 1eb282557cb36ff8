import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { ActForm, Part, RecoveryCodes, SessionList, TotpPart } from '../access/security-parts.tsx';
import type { Outcome } from '../access/security-act.server.ts';
import { ConsolePage } from './page.tsx';
import { requireConsole } from './require-operator.server.ts';
import { operatorActs } from './security.server.ts';

export const meta = () => [{ title: `${m.security()} – ${m.console_title()}` }];

export async function loader({ context }: LoaderFunctionArgs) {
  requireConsole(context);
  if (context.operator === null) throw redirect('/console/login');
  const [factors, sessions] = await Promise.all([context.api.getOperatorFactors(), context.api.listOperatorSessions()]);
  return {
    factors: need(factors, 200),
    sessions: need(sessions, 200).items,
    mustSetUp: context.operator.mustSetUpFactor,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireConsole(context);
  const form = await request.formData();
  const name = String(form.get('form'));
  const act = operatorActs[name];
  if (context.operator === null || act === undefined) throw redirect('/console/login');
  const outcome = await act(context, form);
  return data<Outcome>({ form: name, ...outcome }, { status: outcome.problem ? 422 : 200 });
}

/** How the operator logs in, and where. */
export default function OperatorSecurity() {
  const { factors, sessions, mustSetUp } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <ConsolePage title={m.security()} lead={m.console_security_lead()}>
      <div className="flex max-w-170 flex-col gap-10">
        {mustSetUp && <Callout tone="warn">{m.console_security_must()}</Callout>}
        {result?.recoveryCodes !== undefined && result.recoveryCodes.length > 0 && (
          <RecoveryCodes codes={result.recoveryCodes} />
        )}
        <TotpPart since={factors.totpSince} result={result} />
        {factors.totpSince !== null && (
          <Part title={m.recovery_codes()} lead={m.recovery_codes_lead()}>
            <p className="mb-3 text-14 text-normal">{m.recovery_codes_left({ count: factors.recoveryCodesLeft })}</p>
            <ActForm name="recovery-codes" result={result} label={m.recovery_codes_renew()} />
          </Part>
        )}
        <Part title={m.sessions()}>
          <SessionList sessions={sessions} result={result} />
        </Part>
      </div>
    </ConsolePage>
  );
}
