import type { Announcement, AnnouncementReach } from '@redlich/contract';
import type { FormResult } from '#app/forms/saved.server.ts';
import { SettingsForm } from '#app/forms/settings-form.tsx';
import { count } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { useMay } from '#app/root-data.ts';
import { DeleteEntry } from '../delete-entry.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { AnnouncementFields, type Choices } from './announcement-fields.tsx';
import { reasonWord } from './announcement-words.ts';

interface Props {
  announcement: Announcement;
  reach: AnnouncementReach;
  choices: Choices;
  result: FormResult | undefined;
}

/** Before it is sent: whom it reaches, a test, the sending itself, and the words again. */
export function Draft({ announcement, reach, choices, result }: Props) {
  const may = useMay();
  const total = reach.gets.de + reach.gets.en;
  return (
    <>
      <SettingsPart title={m.announcement_reach()}>
        <Reach reach={reach} />
        {may('announcement.test') && (
          <div className="mt-4">
            <SettingsForm
              name="test"
              pageResult={result}
              look="secondary"
              submitLabel={m.announcement_test()}
              doneText={m.announcement_test_sent()}
            >
              <></>
            </SettingsForm>
          </div>
        )}
      </SettingsPart>
      {may('announcement.send') && total > 0 && (
        <SettingsPart title={m.announcement_send()} lead={m.announcement_send_lead()}>
          <SettingsForm
            name="send"
            pageResult={result}
            look="danger"
            submitLabel={total === 1 ? m.announcement_send_to_one() : m.announcement_send_to({ count: count(total) })}
            doneText={m.announcement_state_sending()}
          >
            <></>
          </SettingsForm>
        </SettingsPart>
      )}
      {may('announcement.update') && (
        <div>
          <div className="border-t border-line">
            <FoldRow head={m.announcement_edit()} open={result?.form === 'edit' && !result.saved}>
              <SettingsForm
                key={announcement.id}
                name="edit"
                pageResult={result}
                submitLabel={m.announcement_save_draft()}
              >
                <AnnouncementFields choices={choices} written={announcement} />
              </SettingsForm>
            </FoldRow>
          </div>
          <div className="-mt-px">
            <DeleteEntry
              title={m.announcement_delete()}
              text={m.announcement_delete_text()}
              action={m.announcement_delete()}
            />
          </div>
        </div>
      )}
    </>
  );
}

function Reach({ reach: { gets, leftOut } }: Pick<Props, 'reach'>) {
  const total = gets.de + gets.en;
  return (
    <div className="text-14">
      <p className="font-medium text-strong">
        {total === 0
          ? m.announcement_reach_none()
          : total === 1
            ? m.announcement_reach_one()
            : m.announcement_reach_total({ count: count(total) })}
      </p>
      {gets.en > 0 && (
        <p className="text-muted">{m.announcement_reach_languages({ de: count(gets.de), en: count(gets.en) })}</p>
      )}
      {leftOut.length > 0 && (
        <>
          <p className="mt-2 text-muted">{m.announcement_reach_left_out()}</p>
          <ul className="list-disc pl-5 text-normal">
            {leftOut.map(({ reason, count: people }) => (
              <li key={reason} className="tabular-nums">
                {m.announcement_reason_line({ count: count(people), reason: reasonWord(reason) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
