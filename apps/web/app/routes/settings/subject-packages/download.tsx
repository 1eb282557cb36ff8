import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { SettingsPage } from '../settings-page.tsx';

/** Leads to the archive while it is there; else the page says that it is gone. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'subject-access.fetch');
  const { items } = need(await context.api.listPackages(), 200);
  const found = items.find(({ id }) => id === params.id);
  if (found?.state === 'ready' && Date.parse(found.expiresAt ?? '') > Date.now())
    throw redirect(`/api/v1/subject-packages/${found.id}/archive`);
  return data(null, { status: found ? 410 : 404 });
}

export default function Download() {
  return (
    <SettingsPage title={m.package_gone()} lead={m.subject_package_gone_text()}>
      <ButtonLink to="/settings/subject-packages" look="primary" className="self-start">
        {m.subject_packages()}
      </ButtonLink>
    </SettingsPage>
  );
}
