import type { WritingForm } from '@redlich/contract';
import { useEffect, useState, type ComponentProps } from 'react';
import { m } from '#app/paraglide/messages.js';
import { TextArea } from '#app/ui/form/text-area.tsx';
import { findPersonalData, type Found } from './find-personal-data.ts';
import { FoundLines } from './found-lines.tsx';

interface Props extends Omit<ComponentProps<typeof TextArea>, 'form'> {
  /** Of the forms in which people write; the notice says that each of them asks for little. */
  form: WritingForm;
  minimises: boolean;
  /** Whether the form takes files. */
  files?: boolean;
}

/**
 * Where people write. Asks to leave out what is not needed, where the desk has that on, and quietly points at what rarely
 * is. Nothing is held up, and nothing that is typed leaves the browser for it.
 */
export function WritingArea({ form, minimises, files = true, help, ...rest }: Props) {
  const [found, setFound] = useState<readonly (Found & { text: string })[]>([]);
  const { id } = rest;
  useEffect(() => {
    const around = document.querySelector<HTMLTextAreaElement>(`#${id}`)?.form;
    const forget = () => setFound([]);
    around?.addEventListener('reset', forget);
    return () => around?.removeEventListener('reset', forget);
  }, [id]);
  if (!minimises) return <TextArea {...rest} help={help} />;
  const look = (text: string) =>
    setFound(findPersonalData(text).map((one) => ({ ...one, text: text.slice(one.start, one.end) })));
  return (
    <div data-asks-for-little={form}>
      <TextArea
        {...rest}
        help={
          <>
            {help} {m.minimise_hint()} {files && m.minimise_hint_files()}
          </>
        }
        onChange={(event) => look(event.currentTarget.value)}
      />
      <FoundLines found={found} controlId={id} onChanged={look} />
    </div>
  );
}
