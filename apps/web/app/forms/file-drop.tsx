import { Paperclip } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { m } from '#app/paraglide/messages.js';
import { buttonClass } from '#app/ui/actions/button.tsx';
import { FileRow } from '#app/ui/form/file-row.tsx';
import { RedactionDialogs } from './redaction/redaction-dialog.tsx';
import { useAsking, type Asking } from './redaction/use-asking.ts';
import { fileBytesMax, uploadFile } from './upload-file.ts';

interface Picked {
  key: number;
  file: File;
  progress: number;
  id?: string;
  error?: string;
}

export interface Files {
  asking: Asking;
  picked: readonly Picked[];
  uploading: boolean;
  failed: boolean;
  add(files: Iterable<File>): void;
  remove(key: number): void;
  clear(): void;
}

let lastKey = 0;

/**
 * Files chosen for a form. They go to the api at once, so that sending the form later is quick. With `redacts` whoever
 * chose an image is asked first whether to black out parts of it: nothing of it leaves the browser before.
 */
export function useFiles({ redacts = false }: { redacts?: boolean } = {}): Files {
  const asking = useAsking();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const running = useRef(new Map<number, () => void>());
  useEffect(() => () => running.current.forEach((stop) => stop()), []);
  const change = (key: number, part: Partial<Picked>) =>
    setPicked((all) => all.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));
  const clear = useCallback(() => setPicked([]), []);
  const start = (key: number, file: File) => {
    if (file.size > fileBytesMax) return change(key, { error: m.file_too_large() });
    const { done, stop } = uploadFile(file, (progress) => change(key, { progress }));
    running.current.set(key, stop);
    done
      .then((id) => change(key, { id, progress: 1 }))
      .catch((status: number) => change(key, { error: status === 413 ? m.file_too_large() : m.file_failed() }))
      .finally(() => running.current.delete(key));
  };
  const take = (files: readonly File[]) => {
    const entries = files.map((file) => ({ key: ++lastKey, file, progress: 0 }));
    setPicked((all) => [...all, ...entries]);
    for (const { key, file } of entries) start(key, file);
  };
  return {
    picked,
    uploading: picked.some((entry) => entry.id === undefined && entry.error === undefined),
    failed: picked.some((entry) => entry.error !== undefined),
    asking,
    add: (files) => (redacts ? asking.ask([...files], take) : take([...files])),
    remove(key) {
      running.current.get(key)?.();
      setPicked((all) => all.filter((entry) => entry.key !== key));
    },
    clear,
  };
}

/** The chosen files, each with what became of it; their ids travel with the form. */
export function PickedFiles({ files }: { files: Files }) {
  if (files.picked.length === 0) return <RedactionDialogs asking={files.asking} />;
  return (
    <>
      <RedactionDialogs asking={files.asking} />
      <ul className="flex flex-wrap gap-2">
        {files.picked.map(({ key, file, progress, id, error }) => (
          <li key={key} className="min-w-0 max-w-full">
            {id !== undefined && <input type="hidden" name="uploads" value={id} />}
            <FileRow
              fileName={file.name}
              contentType={file.type}
              bytes={file.size}
              onRemove={() => files.remove(key)}
              {...(error === undefined ? { progress } : { error })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Opens the browser's choice of files. Without scripts the bare control is sent with the form. */
export function FileButton({ files, id, size = 'desk' }: { files: Files; id: string; size?: 'desk' | 'portal' }) {
  return (
    <label
      className={buttonClass(
        'quiet',
        size,
        'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
      )}
    >
      <Paperclip size={16} aria-hidden />
      {m.file_attach()}
      <input
        id={id}
        type="file"
        name="files"
        multiple
        className="file-input"
        onChange={(event) => {
          files.add(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
