import {
  checkBrandColours,
  colourSchema,
  contrastOn,
  shapeContrast,
  textContrast,
  type Brand,
} from '@redlich/contract';
import { useState } from 'react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { Checkbox } from '#app/ui/form/checkbox.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { ColourField } from './colour-field.tsx';

const start = '#1f4fd8';
const colourIn = (text: string) => colourSchema.safeParse(text).data;
const ratioOf = (colour: string | undefined) => (colour === undefined ? undefined : contrastOn('light', colour));

interface Props {
  brand: Brand;
  tenantName: string;
  result: FormResult | undefined;
}

/** The colours with what they do to a page, before anything is saved. Without scripts the api's answer says the same. */
export function ColourForm({ brand, tenantName, result }: Props) {
  const refused = result?.saved === false && result.form === 'look' ? result.values : undefined;
  const [own, setOwn] = useState(refused ? refused['ownColours'] === 'yes' : brand.colours !== null);
  const [colour, setColour] = useState(refused?.['colours.colour'] ?? brand.colours?.colour ?? start);
  const [accent, setAccent] = useState(refused?.['colours.accent'] ?? brand.colours?.accent ?? '');
  const [showsName, setShowsName] = useState(refused ? refused['showsName'] === 'yes' : brand.showsName);
  const button = colourIn(colour);
  const link = accent.trim() === '' ? null : colourIn(accent);
  const colours = button !== undefined && link !== undefined ? { colour: button, accent: link } : undefined;
  const weak = colours === undefined ? [] : checkBrandColours(colours);
  return (
    <div className="flex flex-col gap-6">
      <SettingsForm name="look" pageResult={result} submitLabel={m.save()}>
        <Checkbox
          name="ownColours"
          value="yes"
          checked={own}
          onChange={(event) => setOwn(event.currentTarget.checked)}
          label={m.brand_own_colours()}
        />
        <fieldset className={`grid gap-5 sm:grid-cols-2 ${own ? '' : 'needs-no-script'}`}>
          <ColourField
            field="colours.colour"
            label={m.brand_colour()}
            help={m.brand_colour_help()}
            value={colour}
            onChange={setColour}
            ratio={ratioOf(button)}
            needed={link === null ? textContrast : shapeContrast}
            weak={weak.find(({ field }) => field === 'colour')}
          />
          <ColourField
            field="colours.accent"
            label={m.brand_accent()}
            help={m.brand_accent_help()}
            value={accent}
            onChange={setAccent}
            ratio={ratioOf(link ?? undefined)}
            needed={textContrast}
            weak={weak.find(({ field }) => field === 'accent')}
            optional
          />
        </fieldset>
        <Checkbox
          name="showsName"
          value="yes"
          checked={showsName}
          onChange={(event) => setShowsName(event.currentTarget.checked)}
          label={m.brand_shows_name()}
          help={m.brand_shows_name_help()}
        />
        <BrandPreview
          brand={{ ...brand, showsName }}
          colours={own ? (weak.length > 0 ? undefined : colours) : null}
          tenantName={tenantName}
        />
      </SettingsForm>
    </div>
  );
}
