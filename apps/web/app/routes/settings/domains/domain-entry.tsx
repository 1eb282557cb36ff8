import type { CustomDomain } from '@redlich/contract';
import { Form, useFetcher } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { errorsOf } from '#app/forms/field-errors.ts';
import type { FormResult } from '#app/forms/saved.server.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { DriftDialog } from '#app/ui/notice-drift/drift-dialog.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { FoldRow } from '../fold-row.tsx';
import { DomainRecords } from './domain-records.tsx';
import { domainStateWords, domainTones, standingOf } from './domain-words.ts';

interface Props {
  domain: CustomDomain;
  platformHost: string;
  result: FormResult | undefined;
}

/** One domain: how it stands, what its DNS needs, what can be done with it. */
export function DomainEntry({ domain, platformHost, result }: Props) {
  const isServed = domain.state !== 'pending';
  const tone = domain.state === 'failing' ? 'bad' : domain.stoppedAt !== null || domain.isElsewhere ? 'warn' : 'plain';
  return (
    <FoldRow
      head={domain.shownName}
      open={domain.state !== 'verified'}
      detail={
        <>
          {domain.isPrimary && <Badge tone="accent">{m.domain_in_links()}</Badge>}
          <Badge tone={domainTones[domain.state]}>{domainStateWords[domain.state]()}</Badge>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {tone === 'plain' ? (
          <p className="max-w-[68ch] text-14 text-normal">{standingOf(domain)}</p>
        ) : (
          <Callout tone={tone}>{standingOf(domain)}</Callout>
        )}
        <DomainRecords domain={domain.shownName} platformHost={platformHost} records={domain.records} />
        <div className="flex flex-wrap gap-2">
          <ActForm act="check" id={domain.id} result={result} busyLabel={m.domain_checking()} done={m.domain_checked()}>
            {m.domain_check()}
          </ActForm>
          {isServed && !domain.isPrimary && (
            <ActForm act="primary" id={domain.id} result={result}>
              {m.domain_make_primary()}
            </ActForm>
          )}
        </div>
        <div className="border-t border-line">
          <FoldRow head={m.domain_remove()}>
            <p className="mb-4 max-w-[60ch] text-14 text-muted">
              {isServed
                ? m.domain_remove_served({ domain: domain.shownName })
                : m.domain_remove_pending({ domain: domain.shownName })}
            </p>
            <Form method="post">
              <input type="hidden" name="form" value={`remove-${domain.id}`} />
              {result?.form === `remove-${domain.id}` && !result.saved && (
                <FormErrors errors={errorsOf(result.problem)} />
              )}
              <input type="hidden" name="act" value="remove" />
              <input type="hidden" name="id" value={domain.id} />
              <Button type="submit" look="danger" className="h-auto! min-h-8 whitespace-normal! py-1.5">
                {m.domain_remove_act({ domain: domain.shownName })}
              </Button>
            </Form>
          </FoldRow>
        </div>
      </div>
    </FoldRow>
  );
}

interface ActFormProps {
  act: 'check' | 'primary';
  /** Empty: the host under the platform's domain. */
  id: string;
  result: FormResult | undefined;
  busyLabel?: string;
  done?: string;
  children: ReactNode;
}

/** A button that is sent in place and says what became of it. */
export function ActForm({ act, id, result, busyLabel, done, children }: ActFormProps) {
  const name = `${act}-${id}`;
  const fetcher = useFetcher<FormResult>({ key: name });
  const toast = useToast();
  const outcome = fetcher.data ?? (result?.form === name ? result : undefined);
  const busy = fetcher.state !== 'idle';
  useEffect(() => {
    if (fetcher.data?.saved === true) toast(done ?? m.saved());
  }, [fetcher.data, toast, done]);
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" disabled={busy}>
        {busy && busyLabel !== undefined ? busyLabel : children}
      </Button>
      {outcome?.saved === false && (
        <p role="alert" className="mt-2 text-13 text-bad-text">
          {outcome.problem.fields[0]?.message ?? outcome.problem.message}
        </p>
      )}
      {outcome?.saved === false && outcome.problem.drift && <DriftDialog drift={outcome.problem.drift} />}
    </fetcher.Form>
  );
}
