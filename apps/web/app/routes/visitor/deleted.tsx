import type { LoaderFunctionArgs } from '@remix-run/node';
import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { refuseUnserved } from '#app/site.server.ts';

export const meta = () => [{ title: m.deleted_title() }];

export function loader({ context }: LoaderFunctionArgs) {
  refuseUnserved(context);
  return null;
}

/** After the button: what happens now, and that nothing more is asked. */
export default function Deleted() {
  return <PublicPage title={m.deleted_title()} lead={m.deleted_text()} />;
}
