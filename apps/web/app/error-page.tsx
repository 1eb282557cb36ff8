import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react';
import type { Failure } from './api-answers.server.ts';
import { DriftPage } from './drift-page.tsx';
import { useDocumentFacts } from './document-context.tsx';
import { m } from './paraglide/messages.js';
import { buttonClass } from './ui/actions/button.tsx';
import { ErrorState } from './ui/states/error-state.tsx';

const words: Record<number, { title: () => string; text: () => string }> = {
  403: { title: m.error_403_title, text: m.error_403_text },
  404: { title: m.error_404_title, text: m.error_404_text },
  413: { title: m.error_413_title, text: m.error_413_text },
  421: { title: m.error_421_title, text: m.error_421_text },
  429: { title: m.error_429_title, text: m.error_429_text },
  503: { title: m.error_503_title, text: m.error_503_text },
};
const suspended = { title: m.suspended_title, text: m.suspended_text };
const broken = { title: m.error_500_title, text: m.error_500_text };

/** The page for everything that ends without an answer; stands in the place of the part that failed. */
export function ErrorPage() {
  const error = useRouteError();
  const { requestId } = useDocumentFacts();
  const { pathname, search } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const failure = isRouteErrorResponse(error) ? (error.data as Failure | undefined) : undefined;
  if (failure?.drift) return <DriftPage drift={failure.drift} submitted={failure.submitted} />;
  const { title, text } = (failure?.code === 'suspended' ? suspended : words[status]) ?? broken;
  return (
    <main>
      <ErrorState
        title={title()}
        text={text()}
        reference={failure?.requestId || (status === 404 ? undefined : requestId)}
        action={
          <>
            {status >= 500 && (
              <Link to={pathname + search} reloadDocument className={buttonClass('primary')}>
                {m.error_again()}
              </Link>
            )}
            {status !== 421 && failure?.code !== 'suspended' && (
              <Link to="/" reloadDocument className={buttonClass(status >= 500 ? 'secondary' : 'primary')}>
                {m.error_to_start()}
              </Link>
            )}
          </>
        }
      />
    </main>
  );
}
