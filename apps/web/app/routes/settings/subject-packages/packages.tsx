import { languageSchema, type StaffPackage, type SubjectPackageKind } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRevalidator, useSearchParams } from '@remix-run/react';
import { FolderDown } from 'lucide-react';
import { need } from '#app/api-answers.server.ts';
import { formResult, refusedResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { fileSize, moment } from '#app/i18n/format.ts';
import { useRefresh } from '#app/live/use-refresh.ts';
import { m } from '#app/paraglide/messages.js';
import { kindWords, packageStates, packageTones } from '#app/routes/customer/my-data/data-words.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { EmptyState } from '#app/ui/states/empty-state.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'subject-access.list');
  return need(await context.api.listPackages(), 200);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const kind: SubjectPackageKind = textOf(fields, 'kind') === 'portability' ? 'portability' : 'access';
  const language = languageSchema.safeParse(textOf(fields, 'language'));
  const answer = await context.api.createPackage({
    body: {
      kind,
      email: textOf(fields, 'email'),
      reason: textOf(fields, 'reason'),
      ...(language.success && { language: language.data }),
    },
  });
  if (answer.status !== 409) return formResult(request, fields, answer);
  const problem = { code: 'refused', message: m.package_conflict(), fields: [] };
  return data<FormResult>(refusedResult(fields, { problem }), { status: 422 });
}

/** Packages for people without an account: made, downloaded once, kept as a line. */
export default function SubjectPackages() {
  const { items } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const [params] = useSearchParams();
  useRefresh(items.some(({ state }) => state === 'queued'));
  return (
    <SettingsPage title={m.subject_packages()} lead={m.subject_packages_lead()}>
      <SettingsPart title={m.subject_package_new()} lead={m.subject_package_new_lead()}>
        <SettingsForm name="package" pageResult={result} submitLabel={m.subject_package_make()} clears>
          <FormText
            field="email"
            type="email"
            label={m.subject_package_email()}
            help={m.subject_package_email_help()}
            value={params.get('email') ?? ''}
            maxLength={254}
            autoComplete="off"
          />
          <FormSelect
            field="kind"
            label={m.subject_package_kind()}
            options={(['access', 'portability'] as const).map((value) => ({ value, label: kindWords[value]() }))}
          />
          <FormSelect
            field="language"
            label={m.subject_package_language()}
            options={[
              { value: '', label: m.subject_package_language_own() },
              { value: 'de', label: 'Deutsch' },
              { value: 'en', label: 'English' },
            ]}
          />
          <FormText
            field="reason"
            label={m.subject_package_reason()}
            help={m.subject_package_reason_help()}
            maxLength={500}
            autoComplete="off"
          />
        </SettingsForm>
      </SettingsPart>
      {items.length === 0 ? (
        <EmptyState icon={FolderDown} title={m.subject_packages_none()} text={m.subject_packages_none_text()} />
      ) : (
        <ul className="border-t border-line">
          {items.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </SettingsPage>
  );
}

const afterDownloadMs = 1_500;

function Row({ entry }: { entry: StaffPackage }) {
  const { revalidate } = useRevalidator();
  const { state, customer } = entry;
  const nameOf = (name: string | null) => name ?? m.subject_package_somebody();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 font-medium text-strong">
          <span className="min-w-0 break-words">
            {m.subject_package_for({ kind: kindWords[entry.kind](), name: customer.name || customer.email })}
          </span>
          <Badge tone={packageTones[state]}>{packageStates[state]()}</Badge>
        </p>
        <p className="mt-0.5 text-13 break-words text-muted">
          {m.subject_package_by({ at: moment(entry.requestedAt), name: nameOf(entry.requestedByName) })} ·{' '}
          {entry.reason}
        </p>
        {state === 'ready' && (
          <p className="text-13 text-muted">{m.package_until({ at: moment(entry.expiresAt ?? '') })}</p>
        )}
        {state === 'fetched' && (
          <p className="text-13 text-muted">
            {m.subject_package_fetched_by({ at: moment(entry.fetchedAt ?? ''), name: nameOf(entry.fetchedByName) })}
          </p>
        )}
      </div>
      {state === 'ready' && (
        <a
          href={`/settings/subject-packages/${entry.id}`}
          className={buttonClass('primary')}
          onClick={() => void setTimeout(revalidate, afterDownloadMs)}
        >
          {m.package_download({ size: fileSize(entry.bytes ?? 0) })}
        </a>
      )}
    </li>
  );
}
