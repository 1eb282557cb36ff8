import type { Queue, QueueRight, QueueRights } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const rights: QueueRight[] = ['overview', 'read', 'create', 'change', 'full'];

/** What each right is called at the head of its column. */
export const rightWords: Record<QueueRight, () => string> = {
  overview: m.right_overview,
  read: m.right_read,
  create: m.right_create,
  change: m.right_change,
  full: m.right_full,
};

interface Props {
  queues: readonly Queue[];
  checked: readonly QueueRights[];
  /** Rights in every queue, of roles only. */
  everyQueue?: readonly QueueRight[] | undefined;
}

/** Queues down, rights across, a box in each cell; sent as `rights` with `queueId right`. */
export function QueueRightsField({ queues, checked, everyQueue }: Props) {
  const row = (id: string, name: string, held: readonly QueueRight[]) => (
    <tr key={id} className="border-b border-line">
      <th scope="row" className="py-1 pr-4 text-left text-14 font-normal text-normal">
        {name}
      </th>
      {rights.map((right) => (
        <td key={right} className="text-center">
          <label className="inline-flex size-8 cursor-pointer items-center justify-center pointer-coarse:size-11">
            <input
              type="checkbox"
              aria-label={`${name}: ${rightWords[right]()}`}
              name="rights"
              value={`${id} ${right}`}
              defaultChecked={held.includes(right)}
              className="size-4 accent-accent"
            />
          </label>
        </td>
      ))}
    </tr>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="text-13 font-medium text-strong">{m.rights_in_queues()}</legend>
      <p className="mt-0.5 max-w-[68ch] text-13 text-muted">{m.rights_in_queues_help()}</p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b border-line text-12 text-muted">
              <th scope="col" className="h-8 pr-4 text-left font-medium">
                {m.queue()}
              </th>
              {rights.map((right) => (
                <th key={right} scope="col" className="px-2 font-medium whitespace-nowrap">
                  {rightWords[right]()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {everyQueue && row('every', m.rights_every_queue(), everyQueue)}
            {queues.map((queue) =>
              row(queue.id, queue.name, checked.find((held) => held.queueId === queue.id)?.rights ?? []),
            )}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
