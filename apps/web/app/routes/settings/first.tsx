import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/signed-in.server.ts';
import { visibleGroups } from './pages.ts';

/**
 * The settings begin with the overview for whoever is here for data protection alone, else with the first page the person
 * may open; who may open none is back at the desk.
 */
export function loader({ context, request }: LoaderFunctionArgs) {
  const { permissions } = requireStaff(context, request);
  const may = (permission: string) => permissions.includes(permission);
  if (may('readiness.get') && !may('agent.create')) throw redirect('/settings/privacy');
  const [group] = visibleGroups(may);
  throw redirect(group?.pages[0]?.to ?? '/desk');
}
