import { data, unstable_parseMultipartFormData, type AppLoadContext } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';

export interface ReadForm {
  fields: FormData;
  /** Files that came with this form and those that the browser had uploaded before. */
  uploadIds: string[];
  /** Why a file was not taken; the others are. */
  fileProblem: FormProblem | null;
}

const fileField = 'files';
const uploadField = 'uploads';
/** Of a visitor's form, before its files: they are sent on under it. */
const formField = 'form';
const textBytesMax = 1024 * 1024;

/**
 * Reads a form with files and hands each file on to the api while it comes in, so that none is ever whole in memory.
 * Files come as `files`, ids of earlier uploads as `uploads`.
 */
export async function readForm(request: Request, context: AppLoadContext, visitor = false): Promise<ReadForm> {
  let form: string | undefined;
  const uploadIds: string[] = [];
  let fileProblem: FormProblem | null = null;
  const isMultipart = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const fields = isMultipart
    ? await unstable_parseMultipartFormData(request, async ({ name, filename, contentType, data: content }) => {
        if (filename === undefined) {
          const text = await textOf(content);
          if (visitor && name === formField) form = text;
          return text;
        }
        if (name !== fileField || filename === '') return void (await discard(content));
        const upload = await context.api.upload(filename, contentType, content, visitor ? (form ?? '') : undefined);
        if ('id' in upload) uploadIds.push(upload.id);
        else fileProblem = formProblem(upload);
        await discard(content);
        return undefined;
      })
    : await request.formData();
  uploadIds.unshift(...fields.getAll(uploadField).map(String).filter(Boolean));
  return { fields, uploadIds, fileProblem };
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > textBytesMax) throw data({ code: 'tooLarge', requestId: '' }, { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The parser only goes on once a part was read to its end. */
async function discard(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}
