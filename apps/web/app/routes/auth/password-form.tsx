import { Form, useNavigation } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FormErrors, type FormError } from '#app/ui/form/form-errors.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';

/** Why a login by password came to nothing. */
export interface PasswordRefusal {
  email: string;
  code: string;
  /** The api's own words, where they say more than the code. */
  message: string | undefined;
}

/** E-mail and password, of people at their desk and of operators at the console. */
export function PasswordForm({
  refusal,
  next = null,
  autoFocus = refusal === undefined,
  look = 'primary',
}: {
  refusal: PasswordRefusal | undefined;
  next?: string | null;
  autoFocus?: boolean;
  look?: 'primary' | 'secondary';
}) {
  const busy = useNavigation().state !== 'idle';
  return (
    // A full page load: what comes next may be in the person's own language.
    <Form method="post" reloadDocument className="flex flex-col gap-5">
      <FormErrors errors={errorsOf(refusal)} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <TextField
        id="email"
        name="email"
        type="email"
        label={m.email()}
        autoComplete="username"
        autoFocus={autoFocus}
        className="h-11 text-16"
        defaultValue={refusal?.email}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={m.password()}
        autoComplete="current-password"
        className="h-11 text-16"
      />
      <Button type="submit" look={look} size="portal" disabled={busy} className="mt-1 w-full">
        {m.login_action()}
      </Button>
    </Form>
  );
}

function errorsOf(refusal: PasswordRefusal | undefined): FormError[] {
  if (refusal === undefined) return [];
  const { code, message } = refusal;
  if (code === 'forbidden' && message !== undefined) return [{ message }];
  if (code === 'unauthenticated' || code === 'forbidden') return [{ message: m.login_wrong() }];
  if (code === 'tooMany') return [{ message: message ?? m.login_throttled() }];
  if (code === 'unavailable') return [{ message: m.error_503_text() }];
  return [{ message: m.login_incomplete() }];
}
