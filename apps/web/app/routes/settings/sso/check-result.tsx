import type { SsoCheck } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { Callout } from '#app/ui/states/callout.tsx';
import { failureWords } from './words.ts';

/** What asking a provider has shown. */
export function CheckResult({ check }: { check: SsoCheck }) {
  const { failure, found, clientKnown } = check;
  if (failure !== null || found === null)
    return <Callout tone="bad">{failureWords[failure ?? 'notAProvider']()}</Callout>;
  const lines = [
    clientKnown === true
      ? m.sso_check_good({ issuer: found.issuer, host: found.authorizationHost })
      : m.sso_check_found({ issuer: found.issuer }),
    ...(clientKnown === true ? [m.sso_check_client_good()] : []),
  ];
  const remarks = [
    ...(found.namesEmail === false ? [m.sso_check_email()] : []),
    ...(found.namesPkce ? [] : [m.sso_check_pkce()]),
  ];
  return (
    <div className="flex flex-col gap-2">
      <Callout tone={clientKnown === true ? 'good' : 'plain'}>
        <span className="break-words">{lines.join(' ')}</span>
      </Callout>
      {remarks.map((remark) => (
        <Callout key={remark} tone="warn">
          {remark}
        </Callout>
      ))}
    </div>
  );
}
