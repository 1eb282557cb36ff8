import type { Ticket } from '@redlich/contract';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { RequestState } from '#app/routes/customer/request-state.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { PlainText } from '#app/ui/display/plain-text.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'sample');
  const views = setup.sampleTicketId === null ? null : need(await context.api.getSampleTicket(), 200);
  return { setup, views };
}

export async function action({ context }: ActionFunctionArgs) {
  need(await context.api.createSampleTicket({ body: undefined }), 201);
  throw redirect('/setup/sample');
}

export default function Sample() {
  const { setup, views } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  return (
    <StepFrame setup={setup} step="sample" lead={m.setup_sample_lead()}>
      {views === null ? (
        <Form method="post">
          <Button type="submit" look="primary" size="portal" disabled={busy}>
            {m.setup_sample_make()}
          </Button>
        </Form>
      ) : (
        <>
          <div className="grid gap-6 lg:grid-cols-2">
            <View title={m.setup_sample_agent()} ticket={views.asAgent}>
              <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-13">
                <dt className="text-muted">{m.customer()}</dt>
                <dd className="truncate">{views.asAgent.customer?.email}</dd>
                <dt className="text-muted">{m.queue()}</dt>
                <dd>{views.asAgent.queue?.name}</dd>
                <dt className="text-muted">{m.owner()}</dt>
                <dd>{views.asAgent.owner?.name ?? '–'}</dd>
              </dl>
            </View>
            <View title={m.setup_sample_customer()} ticket={views.asCustomer}>
              <RequestState ticket={views.asCustomer} />
            </View>
          </div>
          <p className="text-14 text-muted">
            {m.setup_sample_try()}{' '}
            <Link to={`/desk/tickets/${views.asAgent.id}`} className="text-accent-text underline underline-offset-2">
              {m.setup_sample_open()}
            </Link>
          </p>
        </>
      )}
    </StepFrame>
  );
}

function View({ title, ticket, children }: { title: string; ticket: Ticket; children: ReactNode }) {
  return (
    <section className="min-w-0 rounded-card p-4 ring-1 ring-line ring-inset">
      <h2 className="text-12 font-medium text-muted">{title}</h2>
      <p className="mt-2 text-16 font-semibold text-strong">{ticket.subject}</p>
      <div className="mt-2">{children}</div>
      {ticket.articles.map((article) => (
        <div key={article.id} className="mt-3 border-t border-line pt-3 text-13">
          <p className="mb-1 font-medium text-strong">
            {article.author.name}
            {article.visibility === 'internal' && <span className="ml-2 text-muted">{m.note()}</span>}
          </p>
          <PlainText text={article.bodyText} />
        </div>
      ))}
    </section>
  );
}
