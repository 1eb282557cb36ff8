import type { SubjectRight } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';

const plain: Record<SubjectRight, () => string> = {
  access: m.data_request_plain_access,
  rectification: m.data_request_plain_rectification,
  erasure: m.data_request_plain_erasure,
  restriction: m.data_request_plain_restriction,
  portability: m.data_request_plain_portability,
  objection: m.data_request_plain_objection,
  withdrawal: m.data_request_plain_withdrawal,
};

/** The rights in the words of somebody who never heard of an article. */
export function RightChoice({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  return (
    <fieldset id="right" {...(error === undefined ? {} : { 'aria-describedby': 'right-error' })}>
      <legend className="mb-1 text-14 font-medium text-strong">{m.data_request_right()}</legend>
      {(Object.keys(plain) as SubjectRight[]).map((right, at) => (
        <label key={right} className="flex min-h-11 cursor-pointer items-center gap-3 py-1.5 text-16">
          <input
            type="radio"
            name="right"
            value={right}
            defaultChecked={chosen === undefined ? at === 0 : chosen === right}
            className="size-4 shrink-0 accent-accent"
          />
          {plain[right]()}
        </label>
      ))}
      {error !== undefined && (
        <p id="right-error" className="text-13 text-bad-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
