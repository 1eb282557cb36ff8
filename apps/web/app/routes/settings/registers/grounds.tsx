import type { ActivityBasis, ActivityChoices, LegalBasis } from '@redlich/contract';
import { FormSelect, useField } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { BothTexts } from './both-texts.tsx';
import { legalBasisWords } from './legal-basis-words.ts';

interface Props {
  bases: readonly ActivityBasis[];
  duties: ActivityChoices['duties'];
}

/** The grounds of a purpose; what a ground needs comes up where it is ticked, without a script. */
export function Grounds({ bases, duties }: Props) {
  const { defaultValue, id, error } = useField('basis', bases.map(({ basis }) => basis).join(','));
  const ticked = defaultValue.split(',');
  return (
    <fieldset id={id} tabIndex={-1} className="min-w-0" aria-describedby={error && `${id}-error`}>
      <legend className="text-13 font-medium text-strong">{m.legal_bases()}</legend>
      <p className="mt-0.5 mb-1 text-13 text-muted">{m.legal_bases_help()}</p>
      <div className="border-t border-line">
        {(Object.keys(legalBasisWords) as LegalBasis[]).map((basis) => (
          <div key={basis} className="group border-b border-line py-1">
            <Checkbox
              name="basis"
              value={basis}
              defaultChecked={ticked.includes(basis)}
              label={legalBasisWords[basis]()}
            />
            <div className="hidden space-y-5 pt-2 pb-4 pl-6.5 group-has-[[name=basis]:checked]:block">
              <Ground basis={basis} stored={bases.find((one) => one.basis === basis)} duties={duties} />
            </div>
          </div>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-13 font-medium text-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Ground({
  basis,
  stored,
  duties,
}: {
  basis: LegalBasis;
  stored: ActivityBasis | undefined;
  duties: Props['duties'];
}) {
  const own = { value: '', label: m.duty_own() };
  return (
    <>
      {basis === 'legitimateInterest' && (
        <BothTexts
          field={`${basis}.interest`}
          label={m.interest()}
          value={stored?.interest}
          maxLength={300}
          required={false}
        />
      )}
      {basis === 'legalObligation' && (
        <>
          <FormSelect
            field={`${basis}.duty`}
            label={m.duty()}
            value={stored?.duty ?? (stored === undefined ? duties[0]?.id : '')}
            options={[...duties.map(({ id, text }) => ({ value: id, label: text })), own]}
          />
          <BothTexts
            field={`${basis}.statute`}
            label={m.statute()}
            help={m.statute_help()}
            value={stored?.statute}
            maxLength={200}
            optional
          />
        </>
      )}
      <BothTexts
        field={`${basis}.covers`}
        label={m.basis_covers()}
        help={m.basis_covers_help()}
        value={stored?.covers}
        maxLength={200}
        optional
      />
    </>
  );
}
