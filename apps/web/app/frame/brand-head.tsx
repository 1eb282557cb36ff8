import { brandTokens, type BrandColours, type BrandTokens } from '@redlich/contract';
import { useDocumentFacts } from '#app/document-context.tsx';
import { useRootData } from '#app/root-data.ts';
import { brandFile } from './brand-file.ts';

const names: Record<keyof BrandTokens, string> = {
  accent: '--accent',
  accentHover: '--accent-hover',
  accentInk: '--accent-ink',
  accentText: '--accent-text',
  accentSoft: '--accent-soft',
};
const declarations = (tokens: BrandTokens) =>
  (Object.keys(names) as (keyof BrandTokens)[]).map((token) => `${names[token]}:${tokens[token]}`).join(';');

/** The tenant's colours in place of the product's; the same three cases as in tokens.css. */
function styleOf(colours: BrandColours): string {
  const { light, dark } = brandTokens(colours);
  return `:root{${declarations(light)}}:root[data-theme='dark']{${declarations(dark)}}@media (prefers-color-scheme:dark){:root:not([data-theme='light']){${declarations(dark)}}}`;
}

/** What a page of a tenant has in its head: colours under this answer's nonce, and the sign in the browser's tab. */
export function BrandHead() {
  const { nonce } = useDocumentFacts();
  const brand = useRootData()?.tenant?.brand;
  const icon = brand?.icon;
  return (
    <>
      {/* There from the first answer on, under its nonce: one added later the policy would refuse. */}
      <style
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: brand?.colours ? styleOf(brand.colours) : '' }}
      />
      {icon ? (
        <>
          <link rel="icon" type="image/png" sizes="32x32" href={brandFile(icon.small)} />
          <link rel="icon" type="image/png" sizes="512x512" href={brandFile(icon.large)} />
          <link rel="apple-touch-icon" sizes="180x180" href={brandFile(icon.medium)} />
        </>
      ) : (
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      )}
      {brand && <link rel="manifest" href="/manifest.webmanifest" />}
    </>
  );
}
