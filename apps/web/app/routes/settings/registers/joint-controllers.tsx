import type { JointController } from '@redlich/contract';
import { Form } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import type { Option } from '#app/ui/form/select.tsx';
import { AddressFields } from '../address-fields.tsx';
import { FoldRow } from '../fold-row.tsx';
import { BothTexts } from './both-texts.tsx';

interface Props {
  joint: readonly JointController[];
  countries: readonly Option[];
  result: FormResult | undefined;
}

/** Who decides together with the tenant: one form for each, and one to add. */
export function JointControllers({ joint, countries, result }: Props) {
  return (
    <div className="border-t border-line">
      {joint.map((one) => (
        <FoldRow key={one.id} head={one.name} detail={one.email}>
          <SettingsForm
            name={`joint-${one.id}`}
            hidden={{ act: 'joint', id: one.id }}
            pageResult={result}
            submitLabel={m.save()}
          >
            <Fields one={one} countries={countries} />
          </SettingsForm>
          <Form method="post" className="mt-4">
            <input type="hidden" name="act" value="joint-delete" />
            <input type="hidden" name="id" value={one.id} />
            <Button type="submit" look="danger">
              {m.joint_controller_delete()}
            </Button>
          </Form>
        </FoldRow>
      ))}
      <FoldRow head={m.joint_controller_add()}>
        <SettingsForm
          name="joint-new"
          hidden={{ act: 'joint-new' }}
          pageResult={result}
          submitLabel={m.joint_controller_add()}
          clears
        >
          <Fields one={undefined} countries={countries} />
        </SettingsForm>
      </FoldRow>
    </div>
  );
}

function Fields({ one, countries }: { one: JointController | undefined; countries: readonly Option[] }) {
  return (
    <>
      <FormText field="name" label={m.name()} value={one?.name} maxLength={200} />
      <FormText field="email" type="email" label={m.email()} value={one?.email} maxLength={254} />
      <AddressFields address={one?.address} countries={countries} />
      <BothTexts
        field="arrangement"
        label={m.joint_arrangement()}
        help={m.joint_arrangement_help()}
        value={one?.arrangement}
        maxLength={600}
        tall
      />
    </>
  );
}
