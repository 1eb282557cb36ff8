import { m } from '#app/paraglide/messages.js';
import { BrandMark } from './brand-mark.tsx';

/** Above the pages of the platform's own host. */
export const PlatformHeader = () => (
  <header className="flex items-center gap-2.5 pt-6 text-16 font-semibold text-strong">
    <BrandMark />
    {m.app_name()}
  </header>
);
