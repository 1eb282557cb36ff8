import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormTextArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'portal.get-settings');
  return need(await context.api.getPortalSettings(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const ticked = (name: string) => fields.get(name) === 'yes';
  const answer = await context.api.setPortalSettings({
    body: {
      confirmsReceipt: ticked('confirmsReceipt'),
      minimises: ticked('minimises'),
      confirmation: { de: textOf(fields, 'confirmation.de'), en: textOf(fields, 'confirmation.en') },
      accounts: {
        optIn: ticked('optIn'),
        invitation: ticked('invitation'),
        initialPassword: ticked('initialPassword'),
        magicLink: ticked('magicLink'),
      },
      requests: { open: ticked('open'), nameRequired: ticked('nameRequired') },
    },
  });
  return formResult(request, fields, answer);
}

/** What customers may do by themselves: one form, since the choices belong together. */
export default function PortalSettings() {
  const settings = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const changeable = useMay()('portal.set-settings');
  const tick = (name: string, checked: boolean, label: string, help: string) => (
    <Checkbox name={name} value="yes" defaultChecked={checked} label={label} help={help} />
  );
  const { accounts, requests } = settings;
  const help = m.portal_confirmation_help({ placeholder: '{number}' });
  return (
    <SettingsPage title={m.portal_settings()} lead={m.portal_settings_lead()}>
      <fieldset disabled={!changeable} className="contents">
        <SettingsForm name="portal" pageResult={result} submitLabel={m.save()}>
          <SettingsPart title={m.portal_confirmation()}>
            <div className="flex flex-col gap-5">
              {tick('confirmsReceipt', settings.confirmsReceipt, m.portal_confirms(), m.portal_confirms_help())}
              <FormTextArea
                field="confirmation.de"
                label={m.portal_confirmation_de()}
                value={settings.confirmation.de}
                help={help}
                maxLength={600}
                optional
              />
              <FormTextArea
                field="confirmation.en"
                label={m.portal_confirmation_en()}
                value={settings.confirmation.en}
                maxLength={600}
                optional
              />
            </div>
          </SettingsPart>
          <SettingsPart title={m.minimise_setting()}>
            {tick('minimises', settings.minimises, m.minimise_setting_on(), m.minimise_setting_help())}
          </SettingsPart>
          <SettingsPart title={m.portal_requests_title()}>
            {tick('open', requests.open, m.portal_requests_open(), m.portal_requests_open_help())}
            {tick('nameRequired', requests.nameRequired, m.portal_name_required(), m.portal_name_required_help())}
          </SettingsPart>
          <SettingsPart title={m.portal_ways()}>
            {tick('optIn', accounts.optIn, m.portal_opt_in(), m.portal_opt_in_help())}
            {tick('invitation', accounts.invitation, m.portal_invitation(), m.portal_invitation_help())}
            {tick('initialPassword', accounts.initialPassword, m.portal_initial(), m.portal_initial_help())}
            {tick('magicLink', accounts.magicLink, m.portal_magic(), m.portal_magic_help())}
          </SettingsPart>
        </SettingsForm>
      </fieldset>
    </SettingsPage>
  );
}
