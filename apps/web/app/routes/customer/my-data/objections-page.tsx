import type { ObjectToProcessing } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { Objections } from './objections.tsx';

export const meta = () => [{ title: m.processing_objections_own() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  return need(await context.api.getOwnProcessingObjections(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const { api } = context;
  const id = textOf(fields, 'objectionId');
  if (id !== '') return formResult(request, fields, await api.takeBackObjection({ params: { id }, body: {} }));
  const activityId = textOf(fields, 'activityId');
  const body: ObjectToProcessing =
    activityId === '' ? { kind: 'marketing' } : { kind: 'purpose', activityId, reasons: textOf(fields, 'reasons') };
  return formResult(request, fields, await api.objectToProcessing({ body }));
}

/** The section of "my data" as a page of its own: where its forms are sent, and where they lead without scripts. */
export default function ObjectionsPage() {
  const objections = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <main>
      <p className="mb-3 text-14">
        <Link to="/portal/profile/my-data" className="text-accent-text hover:underline">
          {m.my_data()}
        </Link>
      </p>
      <h1 className="text-28">{m.processing_objections_own()}</h1>
      <Objections {...objections} result={result} isPage />
    </main>
  );
}
