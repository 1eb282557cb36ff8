import type { SsoPerson } from '@redlich/contract';
import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { Link2 } from 'lucide-react';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';
import { Pagination } from '#app/ui/display/pagination.tsx';
import { Table } from '#app/ui/display/table.tsx';
import { TextField } from '#app/ui/form/text-field.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { firstLink, pageLink } from '../logs/filter-form.tsx';
import { SettingsPart } from '../settings-page.tsx';

/** Fewer are seen at a glance. */
const searchFrom = 10;

/** Whose logins belong to accounts of a provider. */
export function BoundPeople({
  people,
  text,
  total,
}: {
  people: { items: SsoPerson[]; nextCursor: string | null };
  /** What is looked for. */
  text: string;
  total: number;
}) {
  const [params] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  return (
    <SettingsPart title={m.sso_bound_people()} lead={m.sso_bound_people_lead()}>
      {total > searchFrom && (
        <Form method="get" preventScrollReset className="mb-4 flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <TextField id="text" name="text" type="search" label={m.agent_search()} defaultValue={text} />
          </div>
          <Button type="submit">{m.agent_search_action()}</Button>
        </Form>
      )}
      {text !== '' && people.items.length === 0 ? (
        <p className="text-14 text-muted">{m.agents_none()}</p>
      ) : people.items.length === 0 ? (
        <EmptyState icon={Link2} title={m.sso_bound_none()} text={m.sso_bound_none_text()} />
      ) : (
        <>
          <Table
            caption={m.sso_bound_people()}
            rows={people.items}
            rowKey={(row) => row.loginId}
            columns={[
              {
                head: m.sso_person(),
                cell: (row) => (
                  <span className="block max-w-80 min-w-0">
                    <span className="block truncate font-medium text-strong">{row.name || row.email}</span>
                    {row.name !== '' && <span className="block truncate text-13 text-muted">{row.email}</span>}
                  </span>
                ),
              },
              { head: m.sso_bound_at(), cell: (row) => day(row.boundAt), wideOnly: true },
              { head: m.sso_used_at(), cell: (row) => day(row.lastUsedAt), wideOnly: true },
              {
                head: m.sso_release(),
                cell: (row) => (
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="form" value="release" />
                    <input type="hidden" name="loginId" value={row.loginId} />
                    <Button type="submit" look="quiet" disabled={busy}>
                      {m.sso_release()}
                    </Button>
                  </Form>
                ),
              },
            ]}
          />
          <Pagination next={pageLink(params, people.nextCursor)} first={firstLink(params)} />
        </>
      )}
    </SettingsPart>
  );
}
