import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { countryOptions } from '#app/routes/settings/countries.server.ts';
import { requireCustomer } from '#app/signed-in.server.ts';
import { refuseUnserved } from '#app/site.server.ts';
import { PlatformPage } from './platform-page.tsx';
import { TenantPage } from './tenant-page.tsx';

export const meta = () => [{ title: m.sub_processors() }];

export async function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  const countries = Object.fromEntries(countryOptions(context.locale).map(({ value, label }) => [value, label]));
  if (context.site.kind === 'platform') {
    const { items } = need(await context.api.listPlatformSubProcessors(), 200);
    return { of: 'platform' as const, items, countries };
  }
  if (context.site.kind !== 'tenant') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  const isCustomer = context.session?.person.kind === 'customer';
  const [listed, own] = await Promise.all([
    context.api.listSubProcessors(),
    isCustomer ? context.api.getOwnSubProcessors() : undefined,
  ]);
  return {
    of: 'tenant' as const,
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

/** Who processes data for the tenant or, on its own host, for the platform. */
export default function SubProcessors() {
  const page = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return page.of === 'platform' ? <PlatformPage {...page} /> : <TenantPage {...page} result={result} />;
}
