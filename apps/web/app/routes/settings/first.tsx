import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/signed-in.server.ts';
import { visibleGroups } from './pages.ts';

/** The settings begin with the first page the person may open; who may open none is back at the desk. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { permissions } = requireStaff(context, request);
  const [group] = visibleGroups((permission) => permissions.includes(permission));
  throw redirect(group?.pages[0]?.to ?? '/desk');
}
