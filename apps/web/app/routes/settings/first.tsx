import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/signed-in.server.ts';
import { visiblePages } from './pages.ts';

/** The settings begin with the first page the person may open; who may open none is back at the desk. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { permissions } = requireStaff(context, request);
  const pages = visiblePages((permission) => permissions.includes(permission));
  const [first] = pages;
  throw redirect(first?.to ?? '/desk');
}
