import type { KeepingDutyKind } from '@redlich/contract';
import type { ActionFunctionArgs } from '@remix-run/node';
import { formResult, textOf } from '#app/forms/saved.server.ts';

type Context = Pick<ActionFunctionArgs, 'context' | 'request'>;

/** Takes the forms of the duties, which stand on the page of retention. */
export async function dutyAction({ context, request }: Context, fields: FormData) {
  const { api } = context;
  const [queueId, tag] = [textOf(fields, 'queueId'), textOf(fields, 'tag')];
  if (textOf(fields, 'form') !== 'add') {
    const params = { id: textOf(fields, 'dutyId') };
    return formResult(request, fields, await api.removeKeepingDuty({ params, body: undefined }));
  }
  const by = { ...(queueId !== '' && { queueId }), ...(tag !== '' && { tag }) };
  const body = { kind: textOf(fields, 'kind') as KeepingDutyKind, ...by };
  return formResult(request, fields, await api.addKeepingDuty({ body }));
}
