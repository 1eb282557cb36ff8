import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from './root.tsx';

type RootData = Exclude<Awaited<ReturnType<typeof loader>>, Response>;

/** Desk, person and permissions; undefined on an error page of the root itself. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData<typeof loader>('root');
}

/** Whether the person signed in may do what the permission names, for instance `ticket.update`. */
export function useMay(): (permission: string) => boolean {
  const permissions = useRootData()?.permissions ?? [];
  return (permission) => permissions.includes(permission);
}
