import type { Announcement, Channel, ConsentPurpose } from '@redlich/contract';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FormArea, FormChecks, FormRadios, FormSelect, FormText } from '#app/forms/settings-form.tsx';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { inMine } from '../consents/consent-words.ts';
import { classWords } from './announcement-words.ts';

export interface Choices {
  purposes: ConsentPurpose[];
  organisations: { id: string; name: string; people: number }[];
  channels: Channel[];
}

/** What an announcement is made of: its kind, its words in both languages, whom it is for. */
export function AnnouncementFields({ choices, written }: { choices: Choices; written?: Announcement }) {
  return (
    <>
      <Kind choices={choices} written={written} />
      <FormText field="subject.de" label={m.announcement_subject_de()} value={written?.subject.de} maxLength={250} />
      <FormArea
        field="body.de"
        label={m.announcement_body_de()}
        help={m.announcement_body_help()}
        value={written?.body.de}
        rows={9}
        maxLength={20_000}
      />
      <FormText
        field="subject.en"
        label={m.announcement_subject_en()}
        value={written?.subject.en}
        maxLength={250}
        optional
      />
      <FormArea
        field="body.en"
        label={m.announcement_body_en()}
        help={m.announcement_english_help()}
        value={written?.body.en}
        rows={9}
        maxLength={20_000}
        optional
      />
      <WhomFor choices={choices} written={written} />
      {choices.channels.length > 1 && (
        <FormSelect
          field="channelId"
          label={m.announcement_channel()}
          help={m.announcement_channel_help()}
          value={written?.channelId ?? ''}
          options={[
            { value: '', label: m.announcement_channel_stated() },
            ...choices.channels.map(({ id, senderName, address }) => ({
              value: id,
              label: `${senderName} <${address}>`,
            })),
          ]}
        />
      )}
    </>
  );
}

interface Part {
  choices: Choices;
  written: Announcement | undefined;
}

function Kind({ choices, written }: Part) {
  const purposes = choices.purposes.filter(({ archivedAt, id }) => archivedAt === null || id === written?.purpose?.id);
  return (
    <>
      <FormRadios
        field="class"
        label={m.announcement_class()}
        value={written?.class ?? 'service'}
        choices={[
          { value: 'service', label: classWords.service(), help: m.announcement_class_service_help() },
          { value: 'security', label: classWords.security(), help: m.announcement_class_security_help() },
          { value: 'marketing', label: classWords.marketing(), help: m.announcement_class_marketing_help() },
        ]}
      />
      <div className="hidden [form:has([name=class][value=marketing]:checked)_&]:block">
        {purposes.length === 0 ? (
          <p className="text-14 text-muted">
            {m.announcement_purposes_missing()}{' '}
            <Link to="/settings/consents" className="text-accent-text underline underline-offset-2">
              {m.consents()}
            </Link>
          </p>
        ) : (
          <FormSelect
            field="purposeId"
            label={m.announcement_purpose()}
            help={m.announcement_purpose_help()}
            value={written?.purpose?.id ?? ''}
            options={[
              { value: '', label: m.announcement_purpose_none() },
              ...purposes.map(({ id, name }) => ({ value: id, label: inMine(name) })),
            ]}
          />
        )}
      </div>
    </>
  );
}

/** Only what belongs to the choice is shown; by style alone, so that it works without scripts. */
const OfChoice = ({ shows, children }: { shows: 'organisations' | 'people'; children: ReactNode }) => (
  <div
    className={
      shows === 'people'
        ? 'hidden [form:has([name=audience][value=people]:checked)_&]:block'
        : 'hidden [form:has([name=audience][value=organisations]:checked)_&]:block'
    }
  >
    {children}
  </div>
);

function WhomFor({ choices, written }: Part) {
  const chosen = written?.audience.chosen ?? [];
  return (
    <>
      <FormRadios
        field="audience"
        label={m.announcement_audience()}
        value={written?.audience.kind ?? 'everybody'}
        choices={[
          { value: 'everybody', label: m.announcement_to_everybody() },
          {
            value: 'organisations',
            label: m.announcement_to_organisations(),
            help: m.announcement_to_organisations_help(),
          },
          { value: 'people', label: m.announcement_to_people() },
        ]}
      />
      <OfChoice shows="organisations">
        {choices.organisations.length === 0 ? (
          <p className="text-14 text-muted">{m.announcement_organisations_none()}</p>
        ) : (
          <FormChecks
            field="audience.organisationIds"
            label={m.announcement_organisations()}
            values={written?.audience.kind === 'organisations' ? chosen.map(({ id }) => id) : []}
            options={choices.organisations.map(({ id, name, people }) => ({
              value: id,
              label: m.announcement_organisation_people({ name, count: count(people) }),
            }))}
            columns
          />
        )}
      </OfChoice>
      <OfChoice shows="people">
        <FormArea
          field="audience.emails"
          label={m.announcement_emails()}
          help={m.announcement_emails_help()}
          value={written?.audience.kind === 'people' ? chosen.map(({ email }) => email).join('\n') : ''}
          rows={4}
        />
      </OfChoice>
    </>
  );
}
