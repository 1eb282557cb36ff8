import { defaultRetention, type RetentionCategory, type RetentionRule } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { requirePermission } from '#app/signed-in.server.ts';
import { Badge } from '#app/ui/display/badge.tsx';
import { FoldRow } from '../fold-row.tsx';
import { KeepingDuties } from '../locks/keeping-duties.tsx';
import { SettingsPage, SettingsPart } from '../settings-page.tsx';
import { Changes } from './changes.tsx';
import { retentionAction, type RuleResult } from './retention-action.server.ts';
import { nameOf, retentionCategories, retentionWords, termsWords } from './retention-words.ts';
import { RuleForm } from './rule-form.tsx';
import { Timeline } from './timeline.tsx';
import { WaitingSettings } from './waiting-settings.tsx';

export const meta = () => [{ title: m.retention() }];

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'retention.list-rules');
  const { api } = context;
  const [rules, changes, settings, duties, queues] = await Promise.all([
    api.listRetentionRules(),
    api.listRetentionChanges(),
    api.getRetentionSettings(),
    api.listKeepingDuties(),
    api.listQueues(),
  ]);
  return {
    items: need(rules, 200).items,
    changes: need(changes, 200).items,
    settings: need(settings, 200),
    duties: need(duties, 200).items,
    queues: queues.status === 200 ? queues.body.items.map(({ id, name }) => ({ id, name })) : [],
  };
}

export const action = ({ context, request }: ActionFunctionArgs) => retentionAction({ context, request });

export default function Retention() {
  const { items, changes, settings, duties, queues } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const result = answer !== undefined && 'key' in answer ? answer : undefined;
  const formAnswer = answer !== undefined && 'form' in answer ? answer : undefined;
  const changeable = useMay()('retention.set-rule');
  return (
    <SettingsPage title={m.retention()} lead={m.retention_lead()}>
      <Changes changes={changes} result={formAnswer} />
      <div className="border-t border-line">
        {retentionCategories.map((category) => (
          <Category
            key={category}
            category={category}
            rules={items.filter((rule) => rule.category === category)}
            longestFloor={category === 'closedTickets' ? duties.toSorted((a, b) => b.years - a.years)[0] : undefined}
            result={result}
            changeable={changeable}
          />
        ))}
      </div>
      <KeepingDuties duties={duties} queues={queues} result={formAnswer} />
      <SettingsPart title={m.retention_waiting()} lead={m.retention_waiting_lead()}>
        <WaitingSettings settings={settings} result={formAnswer} />
      </SettingsPart>
      <p className="text-14 text-muted">
        {m.retention_nightly()}{' '}
        <Link to="/settings/disposals" className="text-accent-text underline underline-offset-2">
          {m.disposals()}
        </Link>
      </p>
    </SettingsPage>
  );
}

interface Props {
  category: RetentionCategory;
  rules: readonly RetentionRule[];
  longestFloor: { years: number; statute: string } | undefined;
  result: RuleResult | undefined;
  changeable: boolean;
}

/** The rule of a category, and of tickets those of their classes below it. */
function Category({ category, rules, longestFloor, result, changeable }: Props) {
  const general = rules.find((rule) => rule.class === null);
  const classes = rules.filter((rule) => rule.class !== null);
  const words = retentionWords[category];
  const formOf = (rule: RetentionRule | undefined, key: string, isNewClass = false) =>
    changeable ? (
      <RuleForm
        key={`${key}${rule?.version}`}
        formKey={key}
        category={category}
        rule={rule}
        isNewClass={isNewClass}
        pageResult={result?.key === key ? result : undefined}
      />
    ) : (
      <p className="text-13 text-muted">{m.retention_dpo_only()}</p>
    );
  const isOpen = (key: string) => result?.key === key && result.kind !== 'saved';
  return (
    <>
      <FoldRow open={isOpen(category)} head={words.name()} detail={<Detail category={category} rule={general} />}>
        <p className="mb-4 max-w-[68ch] text-14 text-muted">
          {words.start()} {general && general.reason !== '' && m.retention_reason_given({ reason: general.reason })}
        </p>
        {general && <Timeline rule={general} floor={longestFloor} />}
        {formOf(general, category)}
      </FoldRow>
      {classes.map((rule) => (
        <FoldRow
          key={rule.id}
          open={isOpen(rule.id)}
          head={<span className="pl-4">{nameOf(rule)}</span>}
          detail={termsWords(rule)}
        >
          {rule.reason !== '' && (
            <p className="mb-4 max-w-[68ch] text-14 text-muted">{m.retention_reason_given({ reason: rule.reason })}</p>
          )}
          <Timeline rule={rule} floor={undefined} />
          {formOf(rule, rule.id)}
        </FoldRow>
      ))}
      {category === 'closedTickets' && changeable && (
        <FoldRow open={isOpen('new')} head={<span className="pl-4 font-normal">{m.retention_class_add()}</span>}>
          <p className="mb-4 max-w-[68ch] text-14 text-muted">{m.retention_class_lead()}</p>
          {formOf(undefined, 'new', true)}
        </FoldRow>
      )}
    </>
  );
}

function Detail({ category, rule }: { category: RetentionCategory; rule: RetentionRule | undefined }) {
  if (rule !== undefined) return termsWords(rule);
  const standard = defaultRetention[category];
  return standard === undefined ? (
    <Badge tone="warn">{m.retention_none()}</Badge>
  ) : (
    m.retention_default({ period: termsWords(standard) })
  );
}
