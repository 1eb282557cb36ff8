import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { countryOptions } from '#app/routes/settings/countries.server.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { NoticeFrame } from '../notice-frame.tsx';
import { ProcessorItem } from './processor-item.tsx';
import { PlannedItem } from './planned-item.tsx';
import { SubscriptionPart } from './subscription-part.tsx';

export const meta = () => [{ title: m.sub_processors() }];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const isCustomer = context.session?.person.kind === 'customer';
  const [listed, own] = await Promise.all([
    context.api.listSubProcessors(),
    isCustomer ? context.api.getOwnSubProcessors() : undefined,
  ]);
  const countries = Object.fromEntries(countryOptions(context.locale).map(({ value, label }) => [value, label]));
  return {
    ...need(listed, 200),
    own: own === undefined ? null : need(own, 200),
    countries,
    tenantName: context.site.tenant.name,
    isNobody: context.session === null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const form = textOf(fields, 'form');
  if (form === 'subscription') {
    const body = { subscribed: textOf(fields, 'subscribed') === 'yes' };
    need(await context.api.subscribeToSubProcessors({ body }), 200);
    return redirect('/sub-processors');
  }
  const params = { id: textOf(fields, 'changeId') };
  const answer = await context.api.objectToSubProcessor({ params, body: { text: textOf(fields, 'text') } });
  return formResult(request, fields, answer);
}

/** Who processes data for the tenant, and who is going to; somebody with an account objects here and asks to be told. */
export default function SubProcessors() {
  const { items, planned, promised, own, countries, tenantName, isNobody } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <NoticeFrame tenantName={tenantName}>
      <main className="max-w-190 pt-10 pb-16">
        <h1 className="text-28">{m.sub_processors()}</h1>
        <p className="mt-2 max-w-[68ch] text-16 text-muted">
          {m.sub_processors_public_lead({ tenant: tenantName })}
          {promised && ` ${m.sub_processors_promise()}`}
        </p>
        <h2 className="mt-10 text-20">{m.sub_processors_planned()}</h2>
        {planned.length === 0 ? (
          <p className="mt-4 border-y border-line py-4 text-14 text-muted">{m.sub_processors_planned_none()}</p>
        ) : (
          <ul className="mt-4 border-t border-line">
            {planned.map((one) => (
              <PlannedItem key={one.changeId} planned={one} own={own} result={result} countries={countries} />
            ))}
          </ul>
        )}
        <h2 className="mt-10 text-20">{m.sub_processors_now()}</h2>
        {items.length === 0 ? (
          <p className="mt-4 border-y border-line py-4 text-14 text-muted">
            {m.sub_processors_none({ tenant: tenantName })}
          </p>
        ) : (
          <ul className="mt-4 border-t border-line">
            {items.map((one) => (
              <li key={one.id} className="border-b border-line py-4">
                <ProcessorItem processor={one} countries={countries} />
              </li>
            ))}
          </ul>
        )}
        {own !== null && <SubscriptionPart subscribed={own.subscribed} />}
        {isNobody && (
          <p className="mt-8 text-14 text-muted">
            {m.sub_processors_login()}{' '}
            <Link to="/login?next=/sub-processors" className="text-accent-text underline underline-offset-2">
              {m.login_title()}
            </Link>
          </p>
        )}
      </main>
    </NoticeFrame>
  );
}
