import type { ApiToken, ApiTokenList } from '@redlich/contract';
import { Form, useFetcher } from '@remix-run/react';
import { KeyRound } from 'lucide-react';
import { FormChecks, FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { ago, day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { SecretOnce } from '#app/ui/display/secret-once.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { scopeChoices, scopeWords } from './scopes.ts';
import type { SecretResult } from './secret-result.server.ts';

const stateWords: Record<ApiToken['state'], () => string> = {
  active: m.token_state_active,
  expired: m.token_state_expired,
  revoked: m.token_state_revoked,
  ownerInactive: m.token_state_owner,
};

interface Props {
  title: string;
  lead: string;
  list: ApiTokenList;
  /** Whose a token is, where the list has those of several. */
  showsOwner: boolean;
  now: number;
}

/** Tokens with their state, and the form for another. */
export function TokensPage({ title, lead, list, showsOwner, now }: Props) {
  const pageResult = useAnswer<SecretResult>();
  const made = useFetcher<SecretResult>({ key: 'new' }).data ?? pageResult;
  const secret = made?.saved === true ? made.secret : undefined;
  const lengths = [7, 30, 90, 180].map((count) => ({ value: String(count), label: m.token_days({ count }) }));
  return (
    <SettingsPage title={title} lead={lead}>
      {secret !== undefined && <SecretOnce text={m.token_once()} secret={secret} copyLabel={m.token_copy()} />}
      {list.items.length === 0 ? (
        <EmptyState icon={KeyRound} title={m.tokens_none()} text={m.tokens_none_text()} />
      ) : (
        <div className="border-t border-line">
          {list.items.map((token) => (
            <TokenRow key={`${token.id}${token.state}`} token={token} showsOwner={showsOwner} now={now} />
          ))}
        </div>
      )}
      <SettingsPart title={m.token_add()}>
        <SettingsForm name="new" pageResult={pageResult} submitLabel={m.token_add()} clears>
          <FormText field="name" label={m.token_name()} help={m.token_name_help()} maxLength={100} autoComplete="off" />
          <FormSelect
            field="expiresInDays"
            label={m.token_expires()}
            value="90"
            options={[...lengths, { value: '365', label: m.token_year() }]}
          />
          <FormChecks
            field="scopes"
            label={m.token_scopes()}
            help={m.token_scopes_help()}
            options={scopeChoices(list.grantable)}
          />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}

function TokenRow({ token, showsOwner, now }: { token: ApiToken; showsOwner: boolean; now: number }) {
  const live = token.state === 'active';
  return (
    <FoldRow
      head={token.name}
      detail={
        <>
          <span className="truncate max-sm:hidden">
            {showsOwner ? (token.owner?.name ?? m.token_of_tenant()) : m.token_ends_with({ end: token.end })}
          </span>
          {live ? (
            <span className="whitespace-nowrap">{m.token_valid_until({ date: day(token.expiresAt) })}</span>
          ) : (
            <Badge tone="warn">{stateWords[token.state]()}</Badge>
          )}
        </>
      }
    >
      <ul className="mb-3 list-disc pl-4 text-14 text-normal">
        {scopeWords(token.scopes).map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
      <p className="text-13 text-muted">
        {token.lastUsedAt === null ? m.token_never_used() : m.token_last_used({ when: ago(token.lastUsedAt, now) })}
        {' · '}
        {m.token_ends_with({ end: token.end })}
        {' · '}
        {m.token_created_by({ name: token.createdBy, date: day(token.createdAt) })}
      </p>
      {live && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="form" value="revoke" />
          <input type="hidden" name="id" value={token.id} />
          <p className="mb-3 max-w-[60ch] text-13 text-muted">{m.token_revoke_help()}</p>
          <Button type="submit" look="danger">
            {m.token_revoke()}
          </Button>
        </Form>
      )}
    </FoldRow>
  );
}
