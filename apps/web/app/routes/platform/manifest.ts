import type { LoaderFunctionArgs } from '@remix-run/node';
import { brandFile } from '#app/frame/brand-file.ts';

/** What a phone shows when somebody puts a desk on its home screen. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.site.kind !== 'tenant') throw new Response(null, { status: 404 });
  const { name, brand } = context.site.tenant;
  const icons = brand.icon
    ? [brand.icon.medium, brand.icon.large].map((image) => ({
        src: brandFile(image),
        type: 'image/png',
        sizes: `${image.width}x${image.height}`,
      }))
    : [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }];
  const manifest = {
    name,
    short_name: name.length > 12 ? name.split(/\s/)[0] : name,
    start_url: '/',
    display: 'browser',
    icons,
    ...(brand.colours && { theme_color: brand.colours.colour }),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=300' },
  });
}
