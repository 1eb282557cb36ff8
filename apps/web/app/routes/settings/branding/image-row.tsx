import type { ImageKind, ImageSet } from '@redlich/contract';
import { useFetcher } from '@remix-run/react';
import { ImageIcon, Upload } from 'lucide-react';
import { useEffect, useId } from 'react';
import { errorsOf } from '#app/forms/field-errors.ts';
import type { FormResult } from '#app/forms/saved.server.ts';
import { brandFile } from '#app/frame/brand-file.ts';
import { m } from '#app/paraglide/messages.js';
import { Button, buttonClass } from '#app/ui/actions/button.tsx';
import { FormErrors } from '#app/ui/form/form-errors.tsx';
import { useToast } from '#app/ui/overlay/toast.tsx';

interface Props {
  kind: ImageKind;
  label: string;
  help: string;
  image: ImageSet | null;
  /** Of an icon that is there without having been uploaded. */
  derived?: string | undefined;
  pageResult: FormResult | undefined;
}

/** One image of the branding on the ground it is meant for, with the way to replace and to remove it. */
export function ImageRow({ kind, label, help, image, derived, pageResult }: Props) {
  const name = `image-${kind}`;
  const fetcher = useFetcher<FormResult>({ key: name });
  const toast = useToast();
  const input = useId();
  const result = fetcher.data ?? (pageResult?.form === name ? pageResult : undefined);
  const problem = result?.saved === false ? result.problem : undefined;
  const removing = fetcher.formData?.get('act') === 'remove';
  const busy = fetcher.state !== 'idle';
  useEffect(() => {
    if (fetcher.data?.saved === true) toast(m.saved());
  }, [fetcher.data, toast]);
  return (
    <div className="border-b border-line py-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <div
          className={`flex h-20 w-52 max-w-full shrink-0 items-center justify-center rounded-card px-4 ring-1 ring-line ring-inset ${kind === 'logoDark' ? 'theme-dark bg-surface-1' : 'theme-light bg-surface-1'}`}
        >
          {image === null ? (
            <span className="flex items-center gap-2 text-13 text-muted">
              <ImageIcon size={16} aria-hidden />
              {m.brand_image_none()}
            </span>
          ) : (
            <img
              src={brandFile(image.medium)}
              alt={label}
              className={`h-auto w-auto max-w-full object-contain ${kind === 'icon' ? 'max-h-12' : 'max-h-10'}`}
            />
          )}
        </div>
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="text-14 font-medium text-strong">{label}</h3>
          <p className="mt-0.5 max-w-[60ch] text-13 text-muted">{derived ?? help}</p>
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <fetcher.Form method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="form" value={name} />
              <input type="hidden" name="kind" value={kind} />
              <label
                className={buttonClass(
                  'secondary',
                  'desk',
                  'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
                )}
              >
                <Upload size={16} aria-hidden />
                {busy && !removing
                  ? m.brand_image_sending()
                  : image === null || derived
                    ? m.brand_image_choose()
                    : m.brand_image_replace()}
                <span className="sr-only">: {label}</span>
                <input
                  id={input}
                  type="file"
                  name="image"
                  accept="image/png,image/jpeg,image/webp"
                  disabled={busy}
                  className="file-input"
                  onChange={(event) => {
                    if (event.currentTarget.files?.length) event.currentTarget.form?.requestSubmit();
                    event.currentTarget.value = '';
                  }}
                />
              </label>
              <Button type="submit" className="needs-no-script">
                {m.brand_image_send()}
              </Button>
            </fetcher.Form>
            {image !== null && derived === undefined && (
              <fetcher.Form method="post">
                <input type="hidden" name="form" value={name} />
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="act" value="remove" />
                <Button type="submit" look="quiet" disabled={busy}>
                  {m.brand_image_remove()}
                  <span className="sr-only">: {label}</span>
                </Button>
              </fetcher.Form>
            )}
          </div>
        </div>
      </div>
      {problem !== undefined && (
        <div className="mt-4">
          <FormErrors errors={errorsOf(problem, { image: input })} />
        </div>
      )}
    </div>
  );
}
