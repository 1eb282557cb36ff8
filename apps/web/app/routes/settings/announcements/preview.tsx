import type { AnnouncementPreview } from '@redlich/contract';
import { MailCheck } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';

const names = { de: m.announcement_preview_de, en: m.announcement_preview_en } as const;

/** The mail in each language it is written in. Its frame runs no scripts and sends no forms. */
export function Preview({ previews }: { previews: (AnnouncementPreview & { language: 'de' | 'en' })[] }) {
  return (
    <SettingsPart title={m.announcement_preview()}>
      <div className="border-t border-line">
        {previews.map(({ language, from, subject, html, unsubscribes }, at) => (
          <FoldRow
            key={language}
            head={names[language]()}
            detail={<span lang={language}>{subject}</span>}
            open={at === 0}
          >
            <p className="text-13 break-words text-muted">
              {m.announcement_from()}: <span className="text-normal">{from}</span>
            </p>
            {unsubscribes && (
              <p className="mt-1 flex items-start gap-1.5 text-13 text-muted">
                <MailCheck size={16} aria-hidden className="mt-px shrink-0" />
                {m.announcement_unsubscribes()}
              </p>
            )}
            <div className="mail-paper mt-3">
              <iframe
                title={`${m.announcement_frame()} (${names[language]()})`}
                srcDoc={html}
                sandbox=""
                referrerPolicy="no-referrer"
                className="block h-96 w-full bg-white"
                style={{ colorScheme: 'light' }}
              />
            </div>
          </FoldRow>
        ))}
      </div>
    </SettingsPart>
  );
}
