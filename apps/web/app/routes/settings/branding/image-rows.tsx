import type { Branding } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { ImageRow } from './image-row.tsx';

/** Every image of the branding. */
export function ImageRows({ branding, result }: { branding: Branding; result: FormResult | undefined }) {
  return (
    <div className="border-t border-line">
      <ImageRow
        kind="logo"
        label={m.brand_logo()}
        help={m.brand_logo_help()}
        image={branding.logo}
        pageResult={result}
      />
      <ImageRow
        kind="logoDark"
        label={m.brand_logo_dark()}
        help={m.brand_logo_dark_help()}
        image={branding.logoDark}
        pageResult={result}
      />
      <ImageRow
        kind="icon"
        label={m.brand_icon()}
        help={m.brand_icon_help()}
        image={branding.icon}
        derived={branding.icon !== null && !branding.hasOwnIcon ? m.brand_icon_from_logo() : undefined}
        pageResult={result}
      />
    </div>
  );
}
