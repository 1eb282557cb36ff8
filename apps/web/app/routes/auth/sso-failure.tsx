import { m } from '#app/paraglide/messages.js';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { AuthPage } from './auth-page.tsx';

/** Why somebody did not get in by single sign-on, and the way back. */
export function SsoFailure({ message }: { message: string }) {
  return (
    <AuthPage title={m.sso_failed_title()} lead={m.sso_failed_lead()}>
      <Callout tone="bad">{message}</Callout>
      <ButtonLink to="/login" reloadDocument look="primary" size="portal" className="mt-6 w-full">
        {m.sso_try_again()}
      </ButtonLink>
    </AuthPage>
  );
}
