import { brandTokens, type Brand, type BrandColours, type BrandTokens, type Theme } from '@redlich/contract';
import { useRef, type CSSProperties } from 'react';
import { brandFile } from '#app/frame/brand-file.ts';
import { TenantBrand } from '#app/frame/tenant-brand.tsx';
import { m } from '#app/paraglide/messages.js';

interface Props {
  brand: Brand;
  /** Null: the product's; undefined: not usable, the last usable ones stay. */
  colours: BrandColours | null | undefined;
  tenantName: string;
}

const words: Record<Theme, () => string> = { light: m.brand_preview_light, dark: m.brand_preview_dark };
const productButton = '#1f4fd8';

const variables = (tokens: BrandTokens) =>
  ({
    '--accent': tokens.accent,
    '--accent-hover': tokens.accentHover,
    '--accent-ink': tokens.accentInk,
    '--accent-text': tokens.accentText,
    '--accent-soft': tokens.accentSoft,
  }) as CSSProperties;

/** A piece of the portal in both themes, and of a mail: what the choice above makes of them. */
export function BrandPreview({ brand, colours, tenantName }: Props) {
  const usable = useRef<BrandColours | null>(null);
  if (colours !== undefined) usable.current = colours;
  const shown = usable.current;
  const tokens = shown && brandTokens(shown);
  return (
    <section aria-label={m.brand_preview()} className="needs-script">
      <h3 className="mb-2 text-13 font-medium text-strong">{m.brand_preview()}</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['light', 'dark'] as const).map((theme) => (
          <figure key={theme} className="min-w-0">
            <div
              className={`theme-${theme} overflow-hidden rounded-card bg-surface-0 ring-1 ring-line ring-inset`}
              style={tokens ? variables(tokens[theme]) : undefined}
            >
              <div className="flex h-14 items-center gap-3 border-b border-line bg-surface-1 px-4">
                <TenantBrand name={tenantName} brand={brand} />
              </div>
              <div className="p-4">
                <p className="text-14 font-semibold text-strong">{m.portal_requests()}</p>
                <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
                  <span className="inline-flex h-9 items-center rounded-control bg-accent px-4 text-14 font-medium text-accent-ink outline-2 outline-offset-2 outline-accent-text outline-solid">
                    {m.request_new()}
                  </span>
                  <span className="text-14 text-accent-text underline underline-offset-2">
                    {m.brand_preview_link()}
                  </span>
                </div>
                <p className="mt-4 rounded-control bg-accent-soft px-3 py-2 text-13 text-accent-text">
                  {m.request_in_work()}
                </p>
              </div>
            </div>
            <figcaption className="mt-1.5 text-12 text-muted">{words[theme]()}</figcaption>
          </figure>
        ))}
        <figure className="min-w-0 sm:col-span-2">
          <div className="theme-light rounded-card bg-surface-1 p-4 text-14 text-normal ring-1 ring-line ring-inset">
            {brand.logo && (
              <img
                src={brandFile(brand.logo.medium)}
                alt=""
                className="mb-3 h-auto max-h-8 w-auto max-w-full object-contain"
              />
            )}
            <p>{m.brand_preview_mail_text()}</p>
            <p
              className="mt-3 inline-flex h-9 items-center rounded-control px-4 font-medium"
              style={
                tokens
                  ? { background: tokens.light.accent, color: tokens.light.accentInk }
                  : { background: productButton, color: '#fff' }
              }
            >
              {m.brand_preview_link()}
            </p>
            <p className="mt-4 border-t border-line pt-3 text-12 text-muted">
              {tenantName} · <span className="underline underline-offset-2">{m.privacy_notice()}</span>
            </p>
          </div>
          <figcaption className="mt-1.5 text-12 text-muted">{m.brand_preview_mail()}</figcaption>
        </figure>
      </div>
    </section>
  );
}
