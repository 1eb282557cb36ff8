import { File, FileArchive, FileAudio, FileImage, FileSpreadsheet, FileText, type LucideIcon, X } from 'lucide-react';
import { fileSize } from '#app/i18n/format.ts';
import { m } from '#app/paraglide/messages.js';
import { IconButton } from '../actions/icon-button.tsx';

const icons: [RegExp, LucideIcon][] = [
  [/^image\//, FileImage],
  [/^audio\//, FileAudio],
  [/zip|compressed|tar/, FileArchive],
  [/sheet|excel|csv/, FileSpreadsheet],
  [/^text\/|pdf|word|document/, FileText],
];

interface Props {
  fileName: string;
  contentType: string;
  bytes: number;
  /** Where the file can be fetched; without it the row is still being uploaded or failed. */
  href?: string;
  /** Between 0 and 1 while uploading. */
  progress?: number;
  error?: string;
  onRemove?: () => void;
}

/** One file: what it is, its name, its size; a link, a progress or a problem. */
export function FileRow({ fileName, contentType, bytes, href, progress, error, onRemove }: Props) {
  const Icon = icons.find(([pattern]) => pattern.test(contentType))?.[1] ?? File;
  const text = (
    <>
      <Icon size={16} aria-hidden className="shrink-0 text-muted" />
      <span className="min-w-0 truncate font-medium text-strong" title={fileName}>
        {fileName}
      </span>
      <span className="shrink-0 text-12 text-muted tabular-nums">{fileSize(bytes)}</span>
    </>
  );
  const row =
    'relative flex h-8 min-w-0 max-w-full items-center gap-2 overflow-hidden rounded-control bg-surface-1 px-2.5 text-13 ring-1 ring-inset ring-line pointer-coarse:h-11';
  if (href !== undefined) {
    return (
      <a href={href} download={fileName} className={`${row} w-fit hover:bg-surface-2`}>
        {text}
      </a>
    );
  }
  return (
    <div className={`${row} ${error === undefined ? '' : 'ring-bad'}`}>
      {text}
      {error !== undefined && <span className="min-w-0 truncate text-12 text-bad-text">{error}</span>}
      {onRemove !== undefined && (
        <IconButton icon={X} label={m.file_remove({ name: fileName })} onClick={onRemove} className="-mr-2 ml-auto" />
      )}
      {progress !== undefined && progress < 1 && (
        <span
          role="progressbar"
          aria-label={fileName}
          aria-valuenow={Math.round(progress * 100)}
          className="absolute bottom-0 left-0 h-0.5 bg-accent transition-[width] duration-150"
          style={{ width: `${Math.max(4, progress * 100)}%` }}
        />
      )}
    </div>
  );
}
