import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setBrandImage, setGreeting, setIdentity, setLook, type Actor } from '@redlich/domain';
import { imageRenderer } from '@redlich/platform/images';
import sharp from 'sharp';
import type { Past } from '../past.ts';
import type { DemoSlug } from '../slugs.ts';
import { demoBrands } from './brands.ts';

/** What the tenant's administrator chose for the looks of the desk; the sign is drawn here and taken in like any upload. */
export async function fillBranding(past: Past, slug: DemoSlug, admin: Actor, at: Date): Promise<void> {
  const { colour, accent, sign, ink, darkInk, greeting, identity } = demoBrands[slug];
  const scope = past.at(at, admin, 'branding.set');
  await setLook(scope, { colours: { colour, accent }, showsName: true });
  if (greeting) await setGreeting(scope, greeting);
  if (identity) await setIdentity(scope, identity);
  const folder = await mkdtemp(join(tmpdir(), 'redlich-demo-logo-'));
  // Own drawings, on a machine that is building the pages beside: no hurry.
  const renderer = imageRenderer({ dir: join(folder, 'made'), limits: { timeoutMs: 120_000, memoryMb: 400 } });
  const draw = async (kind: 'logo' | 'logoDark', colourOfSign: string) => {
    const path = join(folder, kind);
    const shapes = sign.replaceAll('{ink}', colourOfSign);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="512" height="512">${shapes}</svg>`;
    await sharp(Buffer.from(svg)).png().toFile(path);
    await setBrandImage(scope, renderer, { kind, file: { path } });
  };
  try {
    await draw('logo', ink);
    if (darkInk) await draw('logoDark', darkInk);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
