import type { NoticeShape } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import clsx from 'clsx';
import { ArrowDown, ArrowUp, Eye, EyeOff, type LucideIcon } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { SettingsPart } from '../settings-page.tsx';

/** Every section in its order, with the ways to move it and, where the law does not ask for it, to leave it out. */
export function Sections({ sections, changeable }: { sections: NoticeShape['sections']; changeable: boolean }) {
  const fetcher = useFetcher({ key: 'sections' });
  const busy = fetcher.state !== 'idle';
  return (
    <SettingsPart title={m.notice_sections()} lead={m.notice_sections_lead()}>
      <ol className="border-t border-line">
        {sections.map(({ id, heading, optional, hidden, empty }, at) => {
          const name = heading[getLocale()];
          // The short layer is read first; nothing goes before it.
          const first = id === 'summary';
          return (
            <li key={id} className="flex min-h-12 items-center gap-3 border-b border-line py-1.5">
              <span className="min-w-0 flex-1">
                <span className={clsx('block text-14 font-medium', hidden ? 'text-muted line-through' : 'text-strong')}>
                  {name}
                </span>
                <span className="block text-13 text-muted">
                  {hidden
                    ? m.notice_section_hidden()
                    : empty
                      ? m.notice_section_empty()
                      : !optional && m.notice_section_required()}
                </span>
              </span>
              {changeable && (
                <fetcher.Form method="post" className="flex shrink-0 gap-1">
                  <input type="hidden" name="form" value="section" />
                  <input type="hidden" name="act" value="section" />
                  <input type="hidden" name="id" value={id} />
                  {optional &&
                    (hidden ? (
                      <Move move="show" icon={Eye} label={m.notice_section_show_named({ name })} disabled={busy} />
                    ) : (
                      <Move move="hide" icon={EyeOff} label={m.notice_section_hide_named({ name })} disabled={busy} />
                    ))}
                  <Move
                    move="up"
                    icon={ArrowUp}
                    label={m.notice_section_up({ name })}
                    disabled={busy || first || at <= 1}
                  />
                  <Move
                    move="down"
                    icon={ArrowDown}
                    label={m.notice_section_down({ name })}
                    disabled={busy || first || at === sections.length - 1}
                  />
                </fetcher.Form>
              )}
            </li>
          );
        })}
      </ol>
    </SettingsPart>
  );
}

interface MoveProps {
  move: 'up' | 'down' | 'hide' | 'show';
  icon: LucideIcon;
  label: string;
  disabled: boolean;
}

const Move = ({ move, icon: Icon, label, disabled }: MoveProps) => (
  <button
    type="submit"
    name="move"
    value={move}
    aria-label={label}
    title={label}
    disabled={disabled}
    className="inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-surface-2 hover:text-strong disabled:opacity-40 pointer-coarse:size-11"
  >
    <Icon size={16} aria-hidden />
  </button>
);
