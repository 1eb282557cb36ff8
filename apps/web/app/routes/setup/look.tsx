import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay, useRootData } from '#app/root-data.ts';
import { changeBranding } from '#app/routes/settings/branding/change-branding.server.ts';
import { ColourForm } from '#app/routes/settings/branding/colour-form.tsx';
import { ImageRows } from '#app/routes/settings/branding/image-rows.tsx';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'look');
  const branding = await context.api.getBranding();
  return {
    setup,
    // The data protection officer sees the step, not the branding.
    branding: branding.status === 403 ? null : need(branding, 200),
    host: (request.headers.get('host') ?? '').replace(/:\d+$/, ''),
  };
}

export const action = ({ context, request }: ActionFunctionArgs) => changeBranding({ context, request });

export default function Look() {
  const { setup, branding, host } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const tenantName = useRootData()?.tenant?.name ?? '';
  const may = useMay();
  return (
    <StepFrame setup={setup} step="look" lead={m.setup_look_lead()}>
      {branding !== null && (
        <>
          <SettingsPart title={m.brand_images()} lead={m.brand_images_lead()}>
            <ImageRows branding={branding} result={result} />
          </SettingsPart>
          <SettingsPart title={m.brand_colours()} lead={m.brand_colours_lead()}>
            <ColourForm brand={branding} tenantName={tenantName} result={result} />
          </SettingsPart>
          <p className="text-14 text-muted">
            {m.setup_look_more()}{' '}
            <a href="/settings/appearance" className="text-accent-text underline underline-offset-2">
              {m.setup_look_more_open()}
            </a>
          </p>
        </>
      )}
      {may('domain.list') && (
        <SettingsPart title={m.setup_look_domain()} lead={m.setup_look_domain_text({ host })}>
          <ButtonLink to="/settings/domains">{m.setup_look_domain_open()}</ButtonLink>
        </SettingsPart>
      )}
    </StepFrame>
  );
}
