import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { FormText, FormTextArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useRootData } from '#app/root-data.ts';
import { SettingsPage, SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { requirePermission } from '#app/signed-in.server.ts';
import { Callout } from '#app/ui/states/callout.tsx';
import { changeBranding } from './change-branding.server.ts';
import { ColourForm } from './colour-form.tsx';
import { ImageRows } from './image-rows.tsx';

export const meta = () => [{ title: m.appearance() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'branding.get');
  return need(await context.api.getBranding(), 200);
}

export const action = ({ context, request }: ActionFunctionArgs) => changeBranding({ context, request });

/** How the desk looks from outside. */
export default function Appearance() {
  const branding = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const tenantName = useRootData()?.tenant?.name ?? '';
  const { de, en } = branding.greeting;
  const isIn = (words: typeof de) => words.title !== '' || words.text !== '';
  return (
    <SettingsPage title={m.appearance()} lead={m.appearance_lead()}>
      <SettingsPart title={m.brand_images()} lead={m.brand_images_lead()}>
        <ImageRows branding={branding} result={result} />
      </SettingsPart>
      <SettingsPart title={m.brand_colours()} lead={m.brand_colours_lead()}>
        <ColourForm brand={branding} tenantName={tenantName} result={result} />
      </SettingsPart>
      <SettingsPart title={m.brand_greeting()} lead={m.brand_greeting_lead()}>
        {isIn(de) !== isIn(en) && (
          <Callout tone="warn" className="mb-5 max-w-140">
            {m.brand_greeting_one_language()}
          </Callout>
        )}
        <SettingsForm name="greeting" pageResult={result} submitLabel={m.save()}>
          <FormText field="de.title" label={m.brand_greeting_title_de()} value={de.title} maxLength={80} optional />
          <FormTextArea
            field="de.text"
            label={m.brand_greeting_text_de()}
            help={m.brand_greeting_help()}
            value={de.text}
            maxLength={600}
            rows={3}
            optional
          />
          <FormText field="en.title" label={m.brand_greeting_title_en()} value={en.title} maxLength={80} optional />
          <FormTextArea
            field="en.text"
            label={m.brand_greeting_text_en()}
            help={m.brand_greeting_help()}
            value={en.text}
            maxLength={600}
            rows={3}
            optional
          />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
