import type { Ticket } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { optionsOf } from '#app/routes/settings/registers/choice-words.ts';
import { rightWords } from '#app/routes/settings/data-requests/request-words.ts';
import { useMay } from '#app/root-data.ts';
import { Button } from '#app/ui/actions/button.tsx';
import { Select } from '#app/ui/form/select.tsx';
import type { action } from './ticket.tsx';

/** Hands what is a request about somebody's own data over to whoever protects data. */
export function DataRequestPart({ ticket, idPrefix }: { ticket: Ticket; idPrefix: string }) {
  const fetcher = useFetcher<typeof action>({ key: `data-request-${ticket.id}` });
  const may = useMay();
  const answer = fetcher.data;
  if (!may('data-request.create-of-ticket')) return null;
  return (
    <details className="border-t border-line p-4">
      <summary className="min-h-8 cursor-pointer text-12 font-medium text-muted hover:text-strong pointer-coarse:min-h-11">
        {m.data_request_of_ticket()}
      </summary>
      <p className="mt-2 mb-3 text-13 text-muted">{m.data_request_of_ticket_text()}</p>
      {answer?.kind === 'passedOn' ? (
        <p role="status" className="text-13 font-medium text-good-text">
          {m.data_request_of_ticket_done({ number: answer.number })}
        </p>
      ) : (
        <fetcher.Form method="post" className="flex flex-col gap-3">
          <input type="hidden" name="intent" value="dataRequest" />
          <Select
            id={`${idPrefix}-right`}
            name="right"
            label={m.data_request_right()}
            options={optionsOf(rightWords)}
            {...(answer?.kind === 'notUpdated' && {
              error: answer.problem.fields[0]?.message ?? answer.problem.message ?? m.change_refused(),
            })}
          />
          <Button type="submit" disabled={fetcher.state !== 'idle'} className="self-start">
            {m.data_request_of_ticket_do()}
          </Button>
        </fetcher.Form>
      )}
    </details>
  );
}
