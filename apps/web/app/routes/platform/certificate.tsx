import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need, type Failure } from '#app/api-answers.server.ts';
import { PlatformHeader } from '#app/frame/platform-header.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { count, moment } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Table } from '#app/ui/display/table.tsx';
import { Callout } from '#app/ui/states/callout.tsx';

export const meta = () => [{ title: m.certificate_title() }, { name: 'robots', content: 'noindex' }];

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (context.site.kind !== 'platform')
    throw data<Failure>({ code: 'notFound', requestId: context.requestId }, { status: 404 });
  return need(await context.api.getCertificate({ params: { id: params['id'] ?? '' } }), 200);
}

const own: Readonly<Record<string, () => string>> = { objects: m.certificate_objects, jobs: m.certificate_jobs };

/** Proof that a tenant was erased, for whoever was given its address. */
export default function Certificate() {
  const { tenantId, begunAt, finishedAt, counts, sha256 } = useLoaderData<typeof loader>();
  const rows = Object.entries(counts).map(([what, many]) => ({ what, many }));
  const facts = [
    { term: m.certificate_tenant(), value: <code className="font-mono text-12">{tenantId}</code> },
    { term: m.certificate_begun(), value: moment(begunAt) },
    ...(finishedAt ? [{ term: m.certificate_finished(), value: moment(finishedAt) }] : []),
    ...(sha256 ? [{ term: m.certificate_hash(), value: <code className="font-mono text-12">{sha256}</code> }] : []),
  ];
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-180 flex-col px-5">
      <PlatformHeader />
      <main className="flex-1 pt-12 pb-12">
        <h1 className="text-28">{m.certificate_title()}</h1>
        {finishedAt ? (
          <p className="mt-3 max-w-140 text-16 text-muted">{m.certificate_lead()}</p>
        ) : (
          <Callout tone="warn" className="mt-4">
            {m.certificate_running()}
          </Callout>
        )}
        <dl className="mt-8 flex flex-col gap-4">
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt className="text-12 text-muted">{term}</dt>
              <dd className="mt-0.5 text-14 break-all text-strong">{value}</dd>
            </div>
          ))}
        </dl>
        <h2 className="mt-10 mb-3 text-16">{m.certificate_counts()}</h2>
        <Table
          caption={m.certificate_counts()}
          rows={rows}
          rowKey={(row) => row.what}
          columns={[
            {
              head: m.certificate_what(),
              cell: ({ what }) => own[what]?.() ?? <code className="font-mono text-12">{what}</code>,
            },
            { head: m.certificate_many(), cell: ({ many }) => count(many), numeric: true },
          ]}
        />
      </main>
      <PublicFooter />
    </div>
  );
}
