import { imageKindSchema, type ImageKind } from '@redlich/contract';
import { data, unstable_parseMultipartFormData, type ActionFunctionArgs } from '@remix-run/node';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { forgetSite } from '#app/site.server.ts';

type Request = Pick<ActionFunctionArgs, 'context' | 'request'>;
type Answer = { status: number; body: unknown };

const kindOf = (value: unknown): ImageKind => {
  const kind = imageKindSchema.safeParse(value);
  if (!kind.success) throw data({ code: 'malformed', requestId: '' }, { status: 400 });
  return kind.data;
};

/** Answers the forms for images, colours and greeting, on the settings' page and in the setup. */
export async function changeBranding({ context, request }: Request) {
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const { fields, answer } = isMultipart
    ? await receiveImage({ context, request })
    : await changeWords({ context, fields: await request.formData() });
  // Every page shows it: the very next one should.
  if (answer.status < 300) forgetSite(request.headers.get('host') ?? '');
  return formResult(request, fields, answer);
}

/** Hands the image on to the api while it comes in; the hidden fields stand before it in the form. */
async function receiveImage({ context, request }: Request): Promise<{ fields: FormData; answer: Answer }> {
  let answer: Answer | undefined;
  let kind: string | undefined;
  const fields = await unstable_parseMultipartFormData(request, async ({ name, filename, data: content }) => {
    if (filename === undefined) {
      const text = await textIn(content);
      if (name === 'kind') kind = text;
      return text;
    }
    if (name === 'image' && answer === undefined) answer = await context.api.sendBrandImage(kindOf(kind), content);
    for await (const _ of content);
    return undefined;
  });
  answer ??= await context.api.sendBrandImage(kindOf(kind), nothing());
  return { fields, answer };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const shortMax = 100;
async function textIn(content: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of content) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length > shortMax) throw data({ code: 'malformed', requestId: '' }, { status: 400 });
  }
  return text;
}

async function changeWords({ context, fields }: Pick<Request, 'context'> & { fields: FormData }) {
  const { api } = context;
  const text = (name: string) => textOf(fields, name);
  const form = text('form');
  if (form === 'greeting') {
    const words = (language: 'de' | 'en') => ({ title: text(`${language}.title`), text: text(`${language}.text`) });
    return { fields, answer: await api.setGreeting({ body: { de: words('de'), en: words('en') } }) };
  }
  if (form === 'look') {
    const own = { colour: text('colours.colour'), accent: text('colours.accent') || null };
    const colours = fields.get('ownColours') === 'yes' ? own : null;
    const body = { colours, showsName: fields.get('showsName') === 'yes' };
    return { fields, answer: await api.setLook({ body }) };
  }
  const params = { kind: kindOf(text('kind')) };
  return { fields, answer: await api.deleteBrandImage({ params, body: undefined }) };
}
