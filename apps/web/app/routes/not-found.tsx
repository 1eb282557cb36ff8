import { data } from '@remix-run/node';
import { ErrorPage } from '#app/error-page.tsx';

// A route of its own: Remix would write a stack to the log for each unknown address.
export function loader() {
  throw data({ code: 'notFound', requestId: '' }, { status: 404 });
}
export const action = loader;

export default function NotFound() {
  return null;
}

export const ErrorBoundary = ErrorPage;
