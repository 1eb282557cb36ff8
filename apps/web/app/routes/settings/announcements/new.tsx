import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { useAnswer } from '#app/forms/use-answer.ts';
import { m } from '#app/paraglide/messages.js';
import { requirePermission } from '#app/signed-in.server.ts';
import { SettingsPage } from '../settings-page.tsx';
import { AnnouncementFields } from './announcement-fields.tsx';
import { announcementOf } from './announcement-of.server.ts';
import { readChoices } from './choices.server.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, 'announcement.create');
  return readChoices(context);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = await request.formData();
  const answer = await context.api.createAnnouncement({ body: announcementOf(fields) });
  if (answer.status === 201) throw redirect(`/settings/announcements/${answer.body.id}`);
  return formResult(request, fields, answer);
}

export default function NewAnnouncement() {
  const choices = useLoaderData<typeof loader>();
  const result = useAnswer<typeof action>();
  return (
    <SettingsPage title={m.announcement_new()} lead={m.announcement_new_lead()}>
      <SettingsForm name="new" pageResult={result} submitLabel={m.announcement_save_draft()}>
        <AnnouncementFields choices={choices} />
      </SettingsForm>
    </SettingsPage>
  );
}
