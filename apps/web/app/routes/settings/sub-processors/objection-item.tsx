import type { ObjectionOfPerson } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

const sources = { portal: m.objection_by_portal, noted: m.objection_by_noted };

/** What somebody objected, and the answer or the form for it. */
export function ObjectionItem({
  objection,
  result,
  mayAnswer,
}: {
  objection: ObjectionOfPerson;
  result: FormResult | undefined;
  mayAnswer: boolean;
}) {
  const { id, person, receivedAt, source, text, answer, answeredAt } = objection;
  return (
    <li className="border-b border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-14">
        <Link to={`/desk/customers/${person.id}`} className="font-medium wrap-anywhere text-strong hover:underline">
          {person.name}
        </Link>
        <span className="text-13 text-muted">
          {day(receivedAt)}, {sources[source]()}
        </span>
      </p>
      <p className="mt-1 text-14 wrap-anywhere whitespace-pre-line text-normal">{text}</p>
      {answer !== null ? (
        <div className="mt-3 border-l-2 border-line pl-3 text-14">
          <p className="text-13 text-muted">{m.objection_answer_from({ date: day(answeredAt!) })}</p>
          <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{answer}</p>
        </div>
      ) : mayAnswer ? (
        <div className="mt-4">
          <SettingsForm
            name={`answer-${id}`}
            pageResult={result}
            submitLabel={m.objection_answer_action()}
            doneText={m.objection_answered()}
            hidden={{ objectionId: id }}
            look="secondary"
          >
            <FormArea field="answer" label={m.objection_answer()} rows={3} maxLength={2000} />
          </SettingsForm>
        </div>
      ) : (
        <p className="mt-3 text-13 text-muted">{m.objection_open()}</p>
      )}
    </li>
  );
}
