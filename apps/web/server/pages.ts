import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/server-runtime';

/** What is known of a request before the application sees it. */
export interface RequestFacts {
  nonce: string;
  requestId: string;
  clientAddress: string;
}

/** What the application's entry offers beside what Remix itself asks of it. */
interface Entry {
  openRequest(request: Request, facts: RequestFacts & { apiUrl: string }): Promise<AppLoadContext>;
  runInLocale<T>(context: AppLoadContext, work: () => Promise<T>): Promise<T>;
  cookiesOf(context: AppLoadContext): string[];
}

export type Pages = (request: Request, facts: RequestFacts) => Promise<Response>;

/** Renders pages by the built application; cookies that the api set on the way go to the browser with the answer. */
export function createPages(build: ServerBuild, mode: string, apiUrl: string): Pages {
  const handle = createRequestHandler(build, mode);
  const entry = build.entry.module as unknown as Entry;
  return async (request, facts) => {
    const context = await entry.openRequest(request, { ...facts, apiUrl });
    const response = await entry.runInLocale(context, () => handle(request, context));
    for (const cookie of entry.cookiesOf(context)) response.headers.append('set-cookie', cookie);
    return response;
  };
}
