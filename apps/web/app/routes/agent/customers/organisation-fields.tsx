import type { Organisation, Sharing } from '@redlich/contract';
import { FormArea, FormCheck, FormRadios, FormText } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';

const words: Record<Sharing, () => string> = {
  own: m.sharing_own,
  organisation: m.sharing_organisation,
  chosen: m.sharing_chosen,
};
export const sharingWord = (sharing: Sharing) => words[sharing]();

/** What staff may enter of an organisation. */
export function OrganisationFields({ organisation }: { organisation?: Organisation }) {
  return (
    <>
      <FormText field="name" label={m.name()} value={organisation?.name} maxLength={200} autoComplete="off" />
      <FormArea
        field="domains"
        label={m.organisation_domains()}
        help={m.organisation_domains_help()}
        value={organisation?.domains.join('\n')}
        rows={3}
        optional
      />
      <FormRadios
        field="sharing"
        label={m.sharing_question()}
        value={organisation?.sharing ?? 'own'}
        choices={[
          { value: 'own', label: m.sharing_own(), help: m.sharing_own_help() },
          { value: 'organisation', label: m.sharing_organisation(), help: m.sharing_organisation_help() },
          { value: 'chosen', label: m.sharing_chosen(), help: m.sharing_chosen_help() },
        ]}
      />
      <FormCheck field="isVip" value={organisation?.isVip ?? false} label={m.vip()} help={m.vip_help()} />
      <FormArea
        field="note"
        label={m.record_note()}
        help={m.record_note_help()}
        value={organisation?.note}
        rows={3}
        maxLength={2000}
        optional
      />
    </>
  );
}
