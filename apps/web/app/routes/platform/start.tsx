import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ArrowRight, SearchCheck } from 'lucide-react';
import { PlatformHeader } from '#app/frame/platform-header.tsx';
import { useLanguageKept } from '#app/frame/language-link.tsx';
import { PublicFooter } from '#app/frame/public-footer.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { refuseUnserved } from '#app/site.server.ts';
import { homeOf } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { TenantMark } from '#app/frame/tenant-mark.tsx';

/** On a desk's host: on to where the person works. On the platform's own host: what this is, and the demo's desks. */
export function loader({ context, request }: LoaderFunctionArgs) {
  if (context.site.kind === 'console')
    throw redirect(context.operator === null ? '/console/login' : '/console/tenants');
  refuseUnserved(context);
  const { site, session } = context;
  if (site.kind !== 'platform') throw redirect(session === null ? '/login' : homeOf(session));
  const { port } = new URL(request.url);
  const desks = site.platform.desks.map(({ slug, name, host }) => ({
    slug,
    name,
    address: host.includes(':') || port === '' ? host : `${host}:${port}`,
  }));
  return { demo: site.platform.demo, desks };
}

const points = [m.platform_point_1, m.platform_point_2, m.platform_point_3];

export default function Start() {
  const { demo, desks } = useLoaderData<typeof loader>();
  const keep = useLanguageKept();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-180 flex-col px-5">
      <PlatformHeader />
      <main className="flex-1 pt-16 pb-12 md:pt-24">
        <h1 className="max-w-130 text-28">{m.platform_title()}</h1>
        <p className="mt-4 max-w-140 text-16 text-muted">{m.platform_lead()}</p>
        <ul className="mt-8 flex flex-col gap-2.5">
          {points.map((point, at) => (
            <li key={at} className="flex gap-3 text-16 text-normal">
              <span aria-hidden className="mt-2.5 size-1.5 shrink-0 rounded-full bg-accent-text" />
              {point()}
            </li>
          ))}
        </ul>
        <div className="mt-9 flex flex-wrap items-center gap-x-5 gap-y-3">
          <ButtonLink to={keep('/signup')} look="primary" size="portal">
            {m.signup_action()}
          </ButtonLink>
          <p className="max-w-80 text-13 text-muted">{m.platform_signup_text()}</p>
        </div>
        <CheckTeaser />
        {demo && desks.length > 0 ? <DemoDesks desks={desks} /> : <Pointer />}
      </main>
      <PublicFooter />
    </div>
  );
}

function CheckTeaser() {
  const keep = useLanguageKept();
  return (
    <section className="mt-14 border-t border-line pt-6">
      <h2 className="text-16">{m.check_teaser()}</h2>
      <p className="mt-1.5 max-w-140 text-14 text-muted">{m.check_teaser_text()}</p>
      <ButtonLink to={keep('/notice-check')} className="mt-4">
        <SearchCheck size={16} aria-hidden />
        {m.check_link()}
      </ButtonLink>
    </section>
  );
}

function Pointer() {
  return (
    <section className="mt-14 border-t border-line pt-6">
      <h2 className="text-16">{m.platform_login_title()}</h2>
      <p className="mt-1.5 max-w-140 text-14 text-muted">{m.platform_login_text()}</p>
    </section>
  );
}

function DemoDesks({ desks }: { desks: { slug: string; name: string; address: string }[] }) {
  return (
    <section className="mt-14">
      <h2 className="text-16">{m.platform_demo_title()}</h2>
      <p className="mt-1.5 max-w-140 text-14 text-muted">{m.platform_demo_text()}</p>
      <ul className="mt-5 border-t border-line">
        {desks.map((desk) => (
          <li key={desk.slug} className="border-b border-line">
            <a
              href={`//${desk.address}/login?lang=${getLocale()}`}
              className="group -mx-3 flex min-h-14 items-center gap-3 rounded-control px-3 hover:bg-surface-2"
            >
              <TenantMark name={desk.name} size={32} />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-14 font-medium text-strong">{desk.name}</span>
                <span className="block truncate text-13 text-muted">{desk.address}</span>
              </span>
              <ArrowRight size={16} aria-hidden className="text-muted group-hover:text-strong" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
