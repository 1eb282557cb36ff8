import type { ConsoleSubProcessors } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { day } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';

/** What a tenant objected, and the answer or the form for it. */
export function TenantObjection({
  objection,
  against,
  result,
}: {
  objection: ConsoleSubProcessors['objections'][number];
  against: string;
  result: FormResult | undefined;
}) {
  const { id, tenant, receivedAt, text, answer, answeredAt } = objection;
  return (
    <li className="border-b border-line py-4 text-14">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium wrap-anywhere text-strong">{tenant.name}</span>
        <span className="text-13 text-muted">
          {day(receivedAt)}, {m.platform_objection_against({ name: against })}
        </span>
      </p>
      <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{text}</p>
      {answer === null ? (
        <div className="mt-4">
          <SettingsForm
            name={`answer-${id}`}
            pageResult={result}
            hidden={{ tenantId: tenant.id, objectionId: id }}
            submitLabel={m.objection_answer_action()}
            doneText={m.platform_objection_answered()}
            look="secondary"
          >
            <FormArea field="answer" label={m.objection_answer()} rows={3} maxLength={2000} />
          </SettingsForm>
        </div>
      ) : (
        <div className="mt-3 border-l-2 border-line pl-3">
          <p className="text-13 text-muted">{m.objection_answer_from({ date: day(answeredAt!) })}</p>
          <p className="mt-1 wrap-anywhere whitespace-pre-line text-normal">{answer}</p>
        </div>
      )}
    </li>
  );
}
