import { Writable } from 'node:stream';
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { DocumentContext } from './document-context.tsx';
import { inLocale } from './i18n/locale.server.ts';

const patienceMs = 10_000;

export { openRequest, cookiesOf } from './open-request.server.ts';

/** Loaders, actions and rendering speak the language of the request. */
export function runInLocale<T>(context: AppLoadContext, work: () => Promise<T>): Promise<T> {
  return inLocale(context.locale, work);
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = context;
  const page = await renderWhole(
    <DocumentContext.Provider value={{ nonce, requestId }}>
      <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={patienceMs} />
    </DocumentContext.Provider>,
    context,
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.append('vary', 'accept-language, cookie');
  return new Response(page.bytes, { headers, status: page.failed ? 500 : status });
}

/**
 * Nothing on a page is waited for once its data is there, so it is sent whole: streaming it in React's small pieces
 * costs more than the rendering.
 */
function renderWhole(
  page: ReactElement,
  { nonce, requestId }: AppLoadContext,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; failed: boolean }> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(Buffer.from(chunk));
        done();
      },
      final(done) {
        resolve({ bytes: Buffer.concat(chunks), failed });
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(deadline);
        pipe(sink);
      },
      onShellError(error) {
        clearTimeout(deadline);
        reject(error);
      },
      onError(error) {
        failed = true;
        report(error, requestId);
      },
    });
    const deadline = setTimeout(abort, patienceMs);
  });
}

/** Called by Remix for what a loader, an action or rendering threw and nobody expected. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  report(error, context.requestId);
}

function report(error: unknown, requestId: string): void {
  const stack = error instanceof Error ? error.stack : String(error);
  process.stdout.write(
    `${JSON.stringify({ level: 50, time: Date.now(), app: 'web', msg: 'page failed', requestId, stack })}\n`,
  );
}
