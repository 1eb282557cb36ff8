import type { DataCategory, RecipientCategory, RecipientInput } from '@redlich/contract';
import { data, unstable_parseMultipartFormData, type AppLoadContext } from '@remix-run/node';
import { linesOf, textOf } from '#app/forms/saved.server.ts';

/** What was typed into the form of a recipient. */
export function recipientInput(fields: FormData): RecipientInput {
  const text = (name: string) => textOf(fields, name);
  return {
    name: text('name'),
    category: text('category') as RecipientCategory,
    role: text('role') === 'controller' ? 'controller' : 'processor',
    purpose: { de: text('purpose.de'), en: text('purpose.en') },
    country: text('country'),
    dataCategories: fields.getAll('dataCategories').map(String) as DataCategory[],
    transferMechanism: (text('transferMechanism') || null) as RecipientInput['transferMechanism'],
    dpfCheckedOn: text('dpfCheckedOn') || null,
    clausesOn: text('clausesOn') || null,
    copyPlace: { de: text('copyPlace.de'), en: text('copyPlace.en') },
    website: text('website') || null,
    privacyWebsite: text('privacyWebsite') || null,
    hosts: linesOf(fields, 'hosts'),
  };
}

const textMax = 300;
async function textIn(content: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of content) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length > textMax) throw data({ code: 'malformed', requestId: '' }, { status: 400 });
  }
  return text;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Hands the file of a contract on to the api while it comes in; the days stand before it in the form. */
export async function receiveEvidence(request: Request, { api }: AppLoadContext, id: string) {
  const days: Record<string, string> = {};
  const send = (fileName: string, contentType: string, content: AsyncIterable<Uint8Array>) =>
    api.sendEvidence(id, { ...days, fileName }, contentType, content);
  let answer: Awaited<ReturnType<typeof send>> | undefined;
  const fields = await unstable_parseMultipartFormData(
    request,
    async ({ name, filename, contentType, data: content }) => {
      if (filename === undefined) {
        const text = await textIn(content);
        if ((name === 'signedOn' || name === 'validUntil') && text !== '') days[name] = text;
        return text;
      }
      if (name === 'file' && filename !== '' && answer === undefined)
        answer = await send(filename, contentType, content);
      for await (const _ of content);
      return undefined;
    },
  );
  // Without a file the api says what is missing.
  answer ??= await send('datei', '', nothing());
  return { fields, answer };
}
