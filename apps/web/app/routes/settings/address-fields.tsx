import { FormSelect, FormText } from '#app/forms/settings-form.tsx';
import type { Option } from '#app/ui/form/select.tsx';
import { m } from '#app/paraglide/messages.js';

interface Address {
  street: string;
  postalCode: string;
  city: string;
  country: string;
}

/** A postal address inside a form of the settings. */
export function AddressFields({ address, countries }: { address: Address | undefined; countries: readonly Option[] }) {
  return (
    <>
      <FormText field="address.street" label={m.street()} value={address?.street} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-[8rem_1fr]">
        <FormText field="address.postalCode" label={m.postal_code()} value={address?.postalCode} maxLength={20} />
        <FormText field="address.city" label={m.city()} value={address?.city} maxLength={100} />
      </div>
      <FormSelect field="address.country" label={m.country()} value={address?.country ?? 'DE'} options={countries} />
    </>
  );
}
