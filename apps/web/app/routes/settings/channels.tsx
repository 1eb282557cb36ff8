import type { Channel } from '@redlich/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { need } from '#app/api-answers.server.ts';
import { formResult, textOf } from '#app/forms/saved.server.ts';
import { FormSelect, FormText, SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { FoldRow } from './fold-row.tsx';
import { SettingsPage, SettingsPart } from './settings-page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'channel.create');
  const [channels, queues] = await Promise.all([context.api.listChannels(), context.api.listQueues()]);
  return { channels: need(channels, 200).items, queues: need(queues, 200).items };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const id = textOf(fields, 'id');
  const body = {
    senderName: textOf(fields, 'senderName'),
    queueId: textOf(fields, 'queueId'),
    takes: textOf(fields, 'takes') as Channel['takes'],
  };
  const answer =
    id === ''
      ? await context.api.createChannel({ body: { ...body, address: textOf(fields, 'address') } })
      : await context.api.updateChannel({ params: { id }, body });
  return formResult(request, fields, answer);
}

const takesOptions = () => [
  { value: 'tickets', label: m.channel_takes_tickets() },
  { value: 'dataRequests', label: m.channel_takes_data_requests() },
];

export default function Channels() {
  const { channels, queues } = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  const options = queues.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SettingsPage title={m.channels()} lead={m.channels_lead()}>
      <div className="border-t border-line">
        {channels.map((channel) => (
          <FoldRow
            key={`${channel.id}${channel.senderName}${channel.queue.id}${channel.takes}`}
            head={channel.address}
            detail={channel.takes === 'tickets' ? channel.queue.name : m.channel_takes_data_requests()}
          >
            <SettingsForm
              name={`channel-${channel.id}`}
              hidden={{ id: channel.id }}
              pageResult={result}
              submitLabel={m.save()}
            >
              <FormText
                field="senderName"
                label={m.channel_sender()}
                help={m.channel_sender_help()}
                value={channel.senderName}
                maxLength={100}
              />
              <FormSelect
                field="takes"
                label={m.channel_takes()}
                help={m.channel_takes_help()}
                value={channel.takes}
                options={takesOptions()}
              />
              <FormSelect field="queueId" label={m.channel_queue()} value={channel.queue.id} options={options} />
            </SettingsForm>
          </FoldRow>
        ))}
      </div>
      <SettingsPart title={m.channel_add()}>
        <SettingsForm name="new" pageResult={result} submitLabel={m.channel_add()} clears>
          <FormText field="address" type="email" label={m.channel_address()} maxLength={254} autoComplete="off" />
          <FormText field="senderName" label={m.channel_sender()} help={m.channel_sender_help()} maxLength={100} />
          <FormSelect field="takes" label={m.channel_takes()} help={m.channel_takes_help()} options={takesOptions()} />
          <FormSelect field="queueId" label={m.channel_queue()} options={options} />
        </SettingsForm>
      </SettingsPart>
    </SettingsPage>
  );
}
