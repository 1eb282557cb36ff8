import type { ActivityInput, DataCategory, Feature, PeopleCategory } from '@redlich/contract';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formProblem, need } from '#app/api-answers.server.ts';
import { refusedResult, textOf } from '#app/forms/saved.server.ts';
import { FormChecks, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { ButtonLink } from '#app/ui/actions/button.tsx';
import { DeleteEntry } from '../delete-entry.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { backPath } from './back-path.server.ts';
import { BothTexts } from './both-texts.tsx';
import { dataCategoryWords, featureWords, optionsOf, peopleWords } from './choice-words.ts';
import { Grounds } from './grounds.tsx';
import { proposedActivity } from './proposed-activity.ts';
import { groundsOf, toGroundField } from './read-grounds.server.ts';
import { bothOf } from './read-texts.server.ts';
import { useWayBack } from './register-page.tsx';

const listPage = '/settings/registers/purposes';

export async function loader({ context, params }: LoaderFunctionArgs) {
  requirePermission(context, 'activity.update');
  const [registers, choices] = await Promise.all([context.api.getRegisters(), context.api.getActivityChoices()]);
  const { activities } = need(registers, 200);
  const activity = activities.find(({ id }) => id === params.id);
  if (activity === undefined && params.id !== 'new') throw data({ code: 'notFound', requestId: '' }, { status: 404 });
  return { activity: activity ?? null, isFirst: activities.length === 0, choices: need(choices, 200) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = params.id ?? '';
  const all = (name: string) => fields.getAll(name).map(String);
  const body: ActivityInput = {
    purpose: bothOf(fields, 'purpose'),
    bases: groundsOf(fields),
    dataCategories: all('dataCategories') as DataCategory[],
    people: all('people') as PeopleCategory[],
    features: all('features') as Feature[],
  };
  const answer =
    textOf(fields, 'form') === 'delete'
      ? await context.api.deleteActivity({ params: { id }, body: undefined })
      : id === 'new'
        ? await context.api.createActivity({ body })
        : await context.api.updateActivity({ params: { id }, body });
  if (answer.status < 300) throw redirect(backPath(request, listPage));
  const problem = formProblem(answer);
  const named = problem.fields?.map((field) => ({ ...field, field: toGroundField(field.field, body.bases) }));
  const told = named === undefined ? problem : { ...problem, fields: named };
  return data(refusedResult(fields, { problem: told }), { status: 422 });
}

export default function ActivityPage() {
  const { activity, isFirst, choices } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const back = useWayBack();
  const loose = new Set(choices.features.filter(({ on, covered }) => on && !covered).map(({ feature }) => feature));
  const shown = activity ?? (isFirst ? proposedActivity([...loose]) : null);
  const features = optionsOf(featureWords).map((option) => ({
    ...option,
    ...(loose.has(option.value) && { help: m.feature_is_loose() }),
  }));
  return (
    <SettingsPage title={activity === null ? m.activity_add() : m.activity_change()} lead={m.activities_lead()}>
      <SettingsForm
        name="activity"
        pageResult={result}
        submitLabel={m.save()}
        extra={
          <ButtonLink to={back.to === '/setup/notice' ? back.to : listPage} look="quiet">
            {m.cancel()}
          </ButtonLink>
        }
      >
        <BothTexts field="purpose" label={m.purpose()} value={shown?.purpose} maxLength={300} />
        <Grounds bases={shown?.bases ?? []} duties={choices.duties} />
        <FormChecks
          field="dataCategories"
          label={m.activity_data()}
          help={m.activity_data_help()}
          values={shown?.dataCategories}
          options={optionsOf(dataCategoryWords)}
          columns
        />
        <FormChecks
          field="people"
          label={m.activity_people()}
          values={shown?.people}
          options={optionsOf(peopleWords)}
          columns
        />
        <FormChecks
          field="features"
          label={m.activity_features()}
          help={m.activity_features_help()}
          values={shown?.features ?? [...loose]}
          options={features}
          columns
        />
      </SettingsForm>
      {activity !== null && (
        <DeleteEntry title={m.activity_delete()} text={m.activity_delete_text()} action={m.activity_delete()} />
      )}
    </SettingsPage>
  );
}
