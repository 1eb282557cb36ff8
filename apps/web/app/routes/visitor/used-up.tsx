import { PublicPage } from '#app/frame/public-page.tsx';
import { m } from '#app/paraglide/messages.js';
import { ButtonLink } from '#app/ui/actions/button.tsx';

/** A link that opens nothing: unknown, used, expired, overtaken, all alike. */
export function UsedUp() {
  return (
    <PublicPage title={m.link_used_up()} lead={m.link_used_up_text()}>
      <ButtonLink to="/login" look="primary" size="portal" className="mt-8">
        {m.to_login()}
      </ButtonLink>
    </PublicPage>
  );
}
