import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { countryOptions } from '../countries.server.ts';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { pageOf } from './page-of-item.ts';
import { RowList } from './row-list.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'privacy.get-registers');
  const [registers, notice, measures] = await Promise.all([
    context.api.getRegisters(),
    context.api.getConfiguredNotice({ query: { language: context.locale } }),
    context.api.listMeasures(),
  ]);
  const failing = need(measures, 200).items.filter(({ check }) => check?.outcome === 'fails').length;
  return {
    registers: need(registers, 200),
    missing: need(notice, 200).missing,
    failing,
    countries: countryOptions(context.locale),
  };
}

/** The groups of the registers, each with what is still missing in it. */
export default function RegistersPage() {
  const { registers, missing, failing, countries } = useLoaderData<typeof loader>();
  const may = useMay();
  const changeable = may('recipient.update');
  const mayImport = may('notice.import');
  const { controller, activities, recipients, hosting, identity, mandatory } = registers;
  const countryName = (code: string) => countries.find((country) => country.value === code)?.label ?? code;
  const lacks = (to: string) => missing.filter(({ id }) => pageOf(id) === to).length;
  const row = (to: string, head: string, stated: string | null) => ({
    key: to,
    to,
    head,
    detail: lacks(to) > 0 ? <Badge tone="warn">{m.register_missing()}</Badge> : (stated ?? m.register_unstated()),
  });
  return (
    <SettingsPage
      title={m.registers()}
      lead={
        <>
          {m.registers_lead()}{' '}
          <Link to="/settings/notice" className="text-accent-text underline underline-offset-2">
            {m.registers_see_notice()}
          </Link>
          {mayImport && (
            <>
              <span className="mx-2">·</span>
              <Link to="/settings/notice-import" className="text-accent-text underline underline-offset-2">
                {m.notice_import_offer()}
              </Link>
            </>
          )}
        </>
      }
    >
      <RowList
        none=""
        rows={[
          row('/settings/registers/controller', m.register_controller(), controller?.name ?? null),
          row('/settings/registers/purposes', m.activities(), m.register_count({ count: activities.length })),
          row('/settings/registers/forms', m.register_forms(), mandatory === null ? null : m.register_stated()),
          row('/settings/registers/hosting', m.register_hosting(), hosting === null ? null : hosting.place),
          row(
            '/settings/registers/measures',
            m.register_measures(),
            failing > 0 ? m.register_measures_failing({ count: failing }) : m.register_measures_good(),
          ),
          row('/settings/registers/identity', m.register_identity(), identity === null ? null : m.register_stated()),
        ]}
      />
      <SettingsPart title={m.recipients()} lead={m.recipients_lead()}>
        <RowList
          rows={recipients.map((recipient) => ({
            key: recipient.id,
            to: changeable ? `/settings/recipients/${recipient.id}` : undefined,
            head: recipient.name,
            detail: `${recipient.role === 'processor' ? m.role_processor() : m.role_controller()} · ${countryName(recipient.country)}`,
          }))}
          none={m.recipients_none()}
        />
        {changeable && (
          <ButtonLink to="/settings/recipients/new" className="mt-4">
            <Plus size={16} aria-hidden />
            {m.recipient_add()}
          </ButtonLink>
        )}
      </SettingsPart>
    </SettingsPage>
  );
}
