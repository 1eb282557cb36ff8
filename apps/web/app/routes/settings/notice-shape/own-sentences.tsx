import type { NoticeShape, OwnSentence } from '@redlich/contract';
import { Form } from '@remix-run/react';
import type { FormResult } from '#app/forms/saved.server.ts';
import { FormSelect, SettingsForm } from '#app/forms/settings-form.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { Button } from '#app/ui/actions/button.tsx';
import { FoldRow } from '../fold-row.tsx';
import { SettingsPart } from '../settings-page.tsx';
import { LintedTexts } from './linted-texts.tsx';

interface Props {
  shape: NoticeShape;
  result: FormResult | undefined;
  changeable: boolean;
}

/** Statements of the controller in its own words, each with its section; and a form for one more. */
export function OwnSentences({ shape: { sections, sentences }, result, changeable }: Props) {
  const language = getLocale();
  const headings = new Map(sections.map(({ id, heading }) => [id, heading[language]]));
  const options = sections.map(({ id, heading }) => ({ value: id, label: heading[language] }));
  return (
    <SettingsPart title={m.notice_own_sentences()} lead={m.notice_own_sentences_lead()}>
      <div className="border-t border-line">
        {sentences.length === 0 && (
          <p className="border-b border-line py-3 text-14 text-muted">{m.notice_own_sentences_none()}</p>
        )}
        {sentences.map((sentence) => (
          <div key={sentence.id} id={`own.${sentence.id}`} className="scroll-mt-8">
            <FoldRow head={sentence.text[language]} detail={headings.get(sentence.section)}>
              {changeable ? (
                <Change sentence={sentence} options={options} result={result} />
              ) : (
                <p className="text-14 text-normal">{sentence.text[language]}</p>
              )}
            </FoldRow>
          </div>
        ))}
        {changeable && (
          <FoldRow head={m.notice_own_sentence_add()} open={sentences.length === 0}>
            <SettingsForm
              key={sentences.length}
              name="add"
              hidden={{ act: 'add' }}
              pageResult={result}
              submitLabel={m.notice_own_sentence_add()}
              clears
            >
              <FormSelect field="section" label={m.notice_section()} options={options} value="data" />
              <LintedTexts name="add" />
            </SettingsForm>
          </FoldRow>
        )}
      </div>
    </SettingsPart>
  );
}

interface ChangeProps {
  sentence: OwnSentence;
  options: { value: string; label: string }[];
  result: FormResult | undefined;
}

function Change({ sentence: { id, section, text }, options, result }: ChangeProps) {
  return (
    <>
      <SettingsForm name={`change-${id}`} hidden={{ act: 'change', id }} pageResult={result} submitLabel={m.save()}>
        <FormSelect field="section" label={m.notice_section()} options={options} value={section} />
        <LintedTexts name={id} text={text} />
      </SettingsForm>
      <Form method="post" className="mt-4 border-t border-line pt-4">
        <input type="hidden" name="form" value={`delete-${id}`} />
        <input type="hidden" name="act" value="delete" />
        <input type="hidden" name="id" value={id} />
        <Button type="submit" look="danger">
          {m.notice_own_sentence_delete()}
        </Button>
      </Form>
    </>
  );
}
