import type { FormResult } from '#app/forms/saved.server.ts';
import { FormArea, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { CopyLine } from '#app/ui/display/copy-line.tsx';
import { SettingsPart } from '../settings-page.tsx';

interface Props {
  sites: readonly string[];
  origin: string;
  result: FormResult | undefined;
  changeable: boolean;
}

/** Which web sites may show the notice in a frame, and what is pasted there. */
export function Embedding({ sites, origin, result, changeable }: Props) {
  const language = getLocale();
  const address = `${origin}/privacy/embed?lang=${language}`;
  const snippet = `<iframe src="${address}" title="${m.privacy_notice()}" loading="lazy" style="width:100%;height:60rem;border:0"></iframe>`;
  return (
    <SettingsPart title={m.notice_embedding()} lead={m.notice_embedding_lead()}>
      <fieldset disabled={!changeable}>
        <SettingsForm name="sites" hidden={{ act: 'sites' }} pageResult={result} submitLabel={m.save()}>
          <FormArea
            field="sites"
            label={m.notice_embed_sites()}
            help={m.notice_embed_sites_help()}
            value={sites.join('\n')}
            rows={2}
            optional
          />
        </SettingsForm>
      </fieldset>
      {sites.length > 0 && (
        <div className="mt-5">
          <p className="mb-1.5 text-13 font-medium text-strong">{m.notice_embed_snippet()}</p>
          <CopyLine text={snippet} label={m.notice_embed_copy()} />
        </div>
      )}
    </SettingsPart>
  );
}
