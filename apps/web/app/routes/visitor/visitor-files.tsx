import { useRef } from 'react';
import { RedactionDialogs } from '#app/forms/redaction/redaction-dialog.tsx';
import { useAsking } from '#app/forms/redaction/use-asking.ts';
import { m } from '#app/paraglide/messages.js';

/**
 * The files of a visitor's form; they leave with the form. With `redacts` an image takes its place in the control only
 * once its sender was asked; without scripts it goes as it is.
 */
export function VisitorFiles({ redacts }: { redacts: boolean }) {
  const asking = useAsking();
  const control = useRef<HTMLInputElement>(null);
  const askAbout = (files: readonly File[]) => {
    const kept = new DataTransfer();
    const keep = (more: readonly File[]) => {
      for (const file of more) kept.items.add(file);
      if (control.current) control.current.files = kept.files;
    };
    keep([]);
    asking.ask(files, keep);
  };
  return (
    <>
      <RedactionDialogs asking={asking} />
      <label className="flex flex-col gap-1.5 text-13 font-medium text-strong">
        <span>
          {m.visitor_request_files()} <span className="ml-1 font-normal text-muted">{m.optional()}</span>
        </span>
        <input
          ref={control}
          type="file"
          name="files"
          multiple
          className="text-14 font-normal text-normal file:mr-3 file:h-11 file:cursor-pointer file:rounded-control file:border-0 file:bg-surface-2 file:px-4 file:text-14 file:font-medium file:text-strong"
          onChange={redacts ? (event) => askAbout([...(event.currentTarget.files ?? [])]) : undefined}
        />
        <span className="font-normal text-muted">{m.visitor_request_files_help()}</span>
      </label>
    </>
  );
}
