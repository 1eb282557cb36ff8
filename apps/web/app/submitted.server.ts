import { isPageLoad } from './forms/is-page-load.server.ts';

/** A form as it was sent, to be sent once more after a question. */
export interface Submitted {
  fields: (readonly [name: string, value: string])[];
  /** Sent by the browser itself: the answer is a page. */
  asPage: boolean;
}

/** Keeps a copy of a form without files, read only if it is asked for. */
export function keepSubmitted(request: Request): () => Promise<Submitted | undefined> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (request.method !== 'POST' || !isForm) return () => Promise.resolve(undefined);
  const copy = request.clone();
  return async () => {
    const fields = [...(await copy.formData())].map(([name, value]) => [name, String(value)] as const);
    return { fields, asPage: isPageLoad(request) };
  };
}
