import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { ArrowRight } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { ConsolePage } from './page.tsx';
import { onHost } from '#app/on-host.ts';
import { requireOperator } from './require-operator.server.ts';

export const loader = () => null;

/** From the console into a tenant that granted access. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  requireOperator(context);
  const { id = '', accessId = '' } = params;
  const answer = await context.api.enterTenant({ params: { id, accessId }, body: undefined });
  // Ended in the meantime: the tenant's page says so.
  if (answer.status === 409) throw redirect(`/console/tenants/${id}`);
  const { host, token } = need(answer, 201);
  return data({ url: onHost(request, host, `/support-entry?${new URLSearchParams({ token })}`) });
}

/** A form may not lead to another host, a page may: it goes on by itself, or by its link. */
export default function Enter() {
  const result = useAnswer<typeof action>();
  return (
    <ConsolePage title={m.console_support()} lead={m.console_support_entering()}>
      {result && (
        <div>
          <meta httpEquiv="refresh" content={`0;url=${result.url}`} />
          <a href={result.url} className={buttonClass('primary')}>
            {m.console_support_enter()}
            <ArrowRight size={16} aria-hidden />
          </a>
        </div>
      )}
    </ConsolePage>
  );
}
