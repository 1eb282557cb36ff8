import type { TicketState } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { Lock, Reply } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keepDraft, type Draft } from '#app/browser-storage.ts';
import { FileButton, PickedFiles, useFiles } from '#app/forms/file-drop.tsx';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { stateWord } from '#app/ui/display/state-mark.tsx';
import { Callout } from '#app/ui/states/callout.tsx';
import { useKeys } from '#app/routes/agent/shell/keyboard.ts';
import type { action } from './ticket.tsx';
import { SignaturePreview } from './signature-preview.tsx';
import { useDraft } from './use-draft.ts';

type Mode = Draft['mode'];

interface Props {
  ticketId: string;
  recipient: string;
  /** The newest article on this page and who wrote it. */
  newest: { id: string; author: string } | undefined;
  sent: ReturnType<typeof useFetcher<typeof action>>['data'];
}

const afterReply: TicketState[] = ['pending', 'open', 'closed'];

/** Where an answer or a note is written. Works as a plain form; the draft stays in this browser until it is sent. */
export function Composer({ ticketId, recipient, newest, sent }: Props) {
  const fetcher = useFetcher<typeof action>({ key: `composer-${ticketId}` });
  const answer = fetcher.data ?? sent;
  const refused = answer?.kind === 'refused' ? answer : undefined;
  const [mode, setMode] = useState<Mode>(refused?.mode ?? 'reply');
  const [body, setBody] = useState(refused?.body ?? '');
  const [opened, setOpened] = useState(false);
  const [seen, setSeen] = useState(newest?.id);
  const files = useFiles();
  const { clear } = files;
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const busy = fetcher.state !== 'idle';

  useDraft({ ticketId, body, mode }, (draft) => {
    setBody(draft.body);
    setMode(draft.mode);
  });
  // While nothing is written yet, what is on the page counts as seen.
  useEffect(() => {
    if (body === '') setSeen(newest?.id);
  }, [body, newest?.id]);
  // Once it was refused for it, the newer message is on the page and the next sending is meant.
  const answered = fetcher.state === 'idle' ? fetcher.data : undefined;
  const newestId = useRef(newest?.id);
  newestId.current = newest?.id;
  useEffect(() => {
    if (answered?.kind === 'refused' && answered.problem.code === 'conflict') setSeen(newestId.current);
  }, [answered]);
  useEffect(() => {
    if (fetcher.data?.kind !== 'sent') return;
    keepDraft(ticketId, undefined);
    setBody('');
    clear();
  }, [fetcher.data, ticketId, clear]);
  const begin = (chosen: Mode) => {
    setMode(chosen);
    field.current?.focus();
  };
  useKeys({ r: () => begin('reply'), n: () => begin('note') });

  const note = mode === 'note';
  const overtaken = newest !== undefined && seen !== undefined && newest.id !== seen && body !== '';
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
    if (event.key === 'Escape') field.current?.blur();
  };

  return (
    <fetcher.Form
      ref={form}
      data-open={opened || undefined}
      onFocus={() => setOpened(true)}
      method="post"
      encType="multipart/form-data"
      className="composer border-t border-line bg-surface-1 has-[#mode-note:checked]:border-note-line has-[#mode-note:checked]:bg-note-soft"
    >
      <input type="hidden" name="intent" value="write" />
      {seen !== undefined && <input type="hidden" name="lastSeenArticleId" value={seen} />}
      {/* A column as wide as the thread above it. */}
      <div className="mx-auto flex w-full max-w-200 flex-col gap-2 px-4 py-3 md:px-6">
        {refused !== undefined && !busy && (
          <Callout tone="bad">
            {refused.problem.code === 'conflict' ? m.reply_overtaken() : (refused.problem.message ?? m.reply_refused())}
          </Callout>
        )}
        {overtaken && refused === undefined && (
          <Callout
            tone="warn"
            action={
              <button type="button" onClick={() => setSeen(newest.id)} className={buttonClass('quiet')}>
                {m.reply_seen()}
              </button>
            }
          >
            {m.reply_meanwhile({ name: newest.author })}
          </Callout>
        )}
        <div className="flex items-center gap-1">
          <ModeChoice mode="reply" current={mode} onChoose={setMode} />
          <ModeChoice mode="note" current={mode} onChoose={setMode} />
          <p className="note-only ml-2 min-w-0 items-center gap-1.5 truncate text-12 font-medium text-note-text">
            <Lock size={12} aria-hidden className="shrink-0" />
            {m.note_internal()}
          </p>
        </div>
        <label htmlFor="body" className="sr-only">
          {note ? m.note_label() : m.reply_label()}
        </label>
        <textarea
          ref={field}
          id="body"
          name="body"
          required
          maxLength={200_000}
          rows={2}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={sendByKey}
          onPaste={(event) => event.clipboardData.files.length > 0 && files.add(event.clipboardData.files)}
          placeholder={note ? m.note_placeholder() : m.reply_placeholder()}
          className="field-sizing-content max-h-[40vh] min-h-14 w-full resize-none bg-transparent text-14 leading-[1.6] text-strong outline-none placeholder:text-muted pointer-coarse:text-16"
        />
        <SignaturePreview ticketId={ticketId} />
        <PickedFiles files={files} />
        <div className="composer-foot flex flex-wrap items-center gap-2">
          <span className="-ml-3 flex-1">
            <FileButton files={files} id="files" />
          </span>
          <label className="reply-only flex items-center gap-1.5 text-13 text-muted">
            {m.reply_then()}
            <select
              name="state"
              defaultValue="pending"
              className="bare-select h-8 rounded-control bg-transparent pl-1.5 text-13 font-medium text-normal hover:bg-surface-2 pointer-coarse:h-11"
            >
              {afterReply.map((state) => (
                <option key={state} value={state}>
                  {stateWord(state)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="submit"
            disabled={busy || files.uploading}
            className={buttonClass('primary', 'desk', 'max-w-full max-md:w-full')}
          >
            <span className="reply-only truncate">{busy ? m.sending() : m.reply_send({ recipient })}</span>
            <span className="note-only">{busy ? m.saving() : m.note_save()}</span>
          </button>
        </div>
      </div>
    </fetcher.Form>
  );
}

function ModeChoice({ mode, current, onChoose }: { mode: Mode; current: Mode; onChoose: (mode: Mode) => void }) {
  const Icon = mode === 'note' ? Lock : Reply;
  return (
    <label className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-control px-2.5 text-13 font-medium text-muted hover:text-strong has-checked:bg-surface-3 has-checked:text-strong has-focus-visible:outline-2 has-focus-visible:outline-accent-text pointer-coarse:h-11">
      <input
        type="radio"
        name="mode"
        value={mode}
        id={`mode-${mode}`}
        checked={mode === current}
        onChange={() => onChoose(mode)}
        className="sr-only"
      />
      <Icon size={16} aria-hidden />
      {mode === 'note' ? m.note() : m.reply()}
    </label>
  );
}
