import type { RetentionShape } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { textOf } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { nameOf, termsWords } from '#app/routes/settings/retention/retention-words.ts';
import { SettingsPart } from '#app/routes/settings/settings-page.tsx';
import { Button } from '#app/ui/actions/button.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { readStep } from './read-step.server.ts';
import { StepFrame } from './step-frame.tsx';

const shapes: Record<RetentionShape, { name: () => string; text: () => string }> = {
  openContact: { name: m.shape_open_contact, text: m.shape_open_contact_text },
  contractDesk: { name: m.shape_contract_desk, text: m.shape_contract_desk_text },
  closedPortal: { name: m.shape_closed_portal, text: m.shape_closed_portal_text },
  openServiceDesk: { name: m.shape_open_service_desk, text: m.shape_open_service_desk_text },
  managedServices: { name: m.shape_managed_services, text: m.shape_managed_services_text },
};
const order = Object.keys(shapes) as RetentionShape[];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const setup = await readStep(context, request, 'retention');
  const presets = need(await context.api.listRetentionPresets({ query: { language: context.locale } }), 200).items;
  const rules = need(await context.api.listRetentionRules(), 200).items;
  return { setup, presets, rules };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const shape = textOf(await request.formData(), 'shape') as RetentionShape;
  if (!(shape in shapes)) throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  need(await context.api.applyRetentionPreset({ body: { shape, language: context.locale } }), 200);
  throw redirect('/setup/retention');
}

export default function Retention() {
  const { setup, presets, rules } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle';
  const periodOf = (shape: RetentionShape) => {
    const preset = presets.find((one) => one.shape === shape);
    const tickets = preset?.rules.find(({ category }) => category === 'closedTickets');
    return tickets && termsWords(tickets);
  };
  const current = order.find((shape) =>
    presets
      .find((preset) => preset.shape === shape)
      ?.rules.every((rule) =>
        rules.some(
          (set) =>
            set.class === null &&
            set.category === rule.category &&
            set.period === rule.period &&
            set.toYearEnd === rule.toYearEnd &&
            set.start === rule.start,
        ),
      ),
  );
  return (
    <StepFrame setup={setup} step="retention" lead={m.setup_retention_lead()}>
      <SettingsPart title={m.setup_retention_shape()} lead={m.setup_retention_shape_lead()}>
        <Form method="post">
          <fieldset>
            <legend className="sr-only">{m.setup_retention_shape()}</legend>
            <div className="border-t border-line">
              {order.map((shape) => (
                <label
                  key={shape}
                  className="flex cursor-pointer gap-3 border-b border-line py-3 has-checked:bg-surface-2 md:-mx-3 md:px-3"
                >
                  <input
                    type="radio"
                    name="shape"
                    value={shape}
                    required
                    defaultChecked={shape === current}
                    className="mt-1 size-4 shrink-0 accent-accent"
                  />
                  <span className="min-w-0 flex-1">
                    <span className="block text-14 font-medium text-strong">{shapes[shape].name()}</span>
                    <span className="block text-13 text-muted">{shapes[shape].text()}</span>
                  </span>
                  <span className="shrink-0 text-13 text-normal tabular-nums">{periodOf(shape)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <Button type="submit" look={rules.length === 0 ? 'primary' : 'secondary'} disabled={busy} className="mt-5">
            {rules.length === 0 ? m.setup_retention_apply() : m.setup_retention_again()}
          </Button>
        </Form>
      </SettingsPart>
      {rules.length > 0 && (
        <SettingsPart title={m.setup_retention_rules()} lead={m.setup_retention_rules_lead()}>
          <Table
            caption={m.setup_retention_rules()}
            rows={rules}
            rowKey={(rule) => rule.id}
            columns={[
              { head: m.category(), cell: (rule) => nameOf(rule) },
              {
                head: m.setup_retention_period(),
                cell: (rule) => <span className="tabular-nums">{termsWords(rule)}</span>,
              },
              {
                head: m.retention_reason(),
                cell: (rule) => <span className="text-muted">{rule.reason}</span>,
                wideOnly: true,
              },
            ]}
          />
          <p className="mt-4 text-14">
            <Link to="/settings/retention" className="text-accent-text underline underline-offset-2">
              {m.setup_retention_edit()}
            </Link>
          </p>
        </SettingsPart>
      )}
    </StepFrame>
  );
}
