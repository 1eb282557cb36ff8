import { periodWords, type OwnData, type SubjectPackage, type SubjectPackageKind } from '@redlich/contract';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, refusedResult, textOf, type FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { count, fileSize, moment } from '#app/i18n/format.ts';
import { useRefresh } from '#app/live/use-refresh.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { requireCustomer } from '#app/signed-in.server.ts';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { Badge } from '#app/ui/display/badge.tsx';
import { Objections } from './objections.tsx';
import { endWords, kindWords, packageStates, packageTones, sectionWords, tableWords } from './data-words.ts';

export const meta = () => [{ title: m.my_data() }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireCustomer(context, request);
  const objections = need(await context.api.getOwnProcessingObjections(), 200);
  return { ...need(await context.api.getOwnData(), 200), objections };
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireCustomer(context, request);
  const fields = await request.formData();
  const kind: SubjectPackageKind = textOf(fields, 'form') === 'portability' ? 'portability' : 'access';
  const answer = await context.api.createOwnPackage({ body: { kind } });
  const why = { 409: m.package_conflict, 429: m.package_too_many }[answer.status as 409 | 429]?.();
  if (why === undefined) return formResult(request, fields, answer);
  const problem = { code: 'refused', message: why, fields: [] };
  return data<FormResult>(refusedResult(fields, { problem }), { status: 422 });
}

/** What is held about the person asking, and the way to have it as a file. */
export default function MyData() {
  const { sections, packages, objections } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  useRefresh(packages.some(({ state }) => state === 'queued'));
  return (
    <main>
      <p className="mb-3 text-14">
        <Link to="/portal/profile" className="text-accent-text hover:underline">
          {m.profile_title()}
        </Link>
      </p>
      <h1 className="text-28">{m.my_data()}</h1>
      <p className="mt-2 text-16 text-muted">{m.my_data_lead()}</p>
      {packages.length > 0 && (
        <section className="mt-8">
          <h2 className="text-20">{m.packages_own()}</h2>
          <ul className="mt-3 border-t border-line">
            {packages.map((one) => (
              <PackageRow key={one.id} entry={one} />
            ))}
          </ul>
        </section>
      )}
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="text-20">{m.my_data_held()}</h2>
        <dl className="mt-3 border-t border-line">
          {sections.map((section) => (
            <Section key={section.section} {...section} />
          ))}
        </dl>
        <p className="mt-4 max-w-[68ch] text-14 text-muted">{m.my_data_access_log()}</p>
      </section>
      <section className="mt-10 border-t border-line pt-8">
        <h2 className="text-20">{m.my_data_get()}</h2>
        <p className="mt-1 max-w-[68ch] text-14 text-muted">{m.my_data_get_lead()}</p>
        <div className="mt-6 flex flex-col gap-8">
          <Ask kind="access" text={m.package_access_text()} label={m.package_access_action()} result={result} />
          <Ask
            kind="portability"
            text={m.package_portability_text()}
            label={m.package_portability_action()}
            result={result}
          />
        </div>
      </section>
      <Objections {...objections} />
      <p className="mt-10 border-t border-line pt-6 text-14">
        <Link to="/portal/profile/rights" className="text-accent-text underline underline-offset-2">
          {m.own_rights_open()}
        </Link>
      </p>
    </main>
  );
}

/** When a part goes, in a sentence or two. */
function endsOf({ category, period, toYearEnd, start, hasClasses }: OwnData['sections'][number]['periods'][number]) {
  const said = periodWords(period, getLocale());
  const words = start === 'contractEnd' ? m.my_data_period_contract : endWords[category];
  if (!words) return [];
  const sentence = words({ period: toYearEnd ? m.my_data_period_year({ period: said }) : said });
  return hasClasses ? [sentence, m.my_data_period_classes()] : [sentence];
}

function Section({ section, counts, periods }: OwnData['sections'][number]) {
  const words = sectionWords[section];
  const ends = [...periods.flatMap(endsOf), words.ends?.()];
  return (
    <div className="border-b border-line py-4">
      <dt className="text-16 font-medium text-strong">{words.name()}</dt>
      <dd className="mt-0.5 max-w-[68ch] text-14 text-muted">{words.text()}</dd>
      <dd className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-14 text-normal tabular-nums">
        {counts.length === 0
          ? m.my_data_nothing()
          : counts.map(({ table, rows }) => (
              <span key={table}>{m.my_data_row({ name: tableWords[table]?.() ?? table, count: count(rows) })}</span>
            ))}
      </dd>
      <dd className="mt-1 max-w-[68ch] text-13 text-muted">{ends.filter(Boolean).join(' ')}</dd>
    </div>
  );
}

interface AskProps {
  kind: SubjectPackageKind;
  text: string;
  label: string;
  result: Parameters<typeof SettingsForm>[0]['pageResult'];
}

function Ask({ kind, text, label, result }: AskProps) {
  return (
    <div>
      <h3 className="text-16">{kindWords[kind]()}</h3>
      <p className="mt-1 mb-4 max-w-[68ch] text-14 text-muted">{text}</p>
      <SettingsForm
        name={kind}
        pageResult={result}
        submitLabel={label}
        look={kind === 'access' ? 'primary' : 'secondary'}
        doneText={m.package_asked()}
      >
        {null}
      </SettingsForm>
    </div>
  );
}

const afterDownloadMs = 1_500;

function PackageRow({ entry }: { entry: SubjectPackage }) {
  const { revalidate } = useRevalidator();
  const { id, kind, state, requestedAt, expiresAt, fetchedAt, bytes } = entry;
  const more = {
    queued: () => m.package_wait(),
    ready: () => m.package_until({ at: moment(expiresAt ?? '') }),
    fetched: () => m.package_fetched_at({ at: moment(fetchedAt ?? '') }),
    failed: () => m.package_failed_text(),
    expired: () => '',
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-b border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-16 font-medium text-strong">
          {m.package_asked_at({ kind: kindWords[kind](), at: moment(requestedAt) })}
          <Badge tone={packageTones[state]}>{packageStates[state]()}</Badge>
        </p>
        <p className="mt-0.5 text-14 text-muted">{more[state]()}</p>
      </div>
      {state === 'ready' && (
        // The page stays where it is; what it says of the package changes with the download.
        <a
          href={`/portal/profile/my-data/${id}`}
          className={buttonClass('primary', 'portal')}
          onClick={() => void setTimeout(revalidate, afterDownloadMs)}
        >
          {m.package_download({ size: fileSize(bytes ?? 0) })}
        </a>
      )}
    </li>
  );
}
