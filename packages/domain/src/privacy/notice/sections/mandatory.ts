import { formsOf } from '../../registers/forms.ts';
import { block, claim, sentence, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';

/** What people have to give, form by form, what follows if they do not, and whether law or contract asks for it. */
export function mandatorySection({ portal, registers: { mandatory, provision } }: NoticeFacts): DraftSection {
  const forms = formsOf(portal);
  const { open, nameRequired } = portal.requests;
  const byForm = forms.flatMap(({ form, fields }) => [
    sentence(`mandatory.${form}`, claim('K37', { fields }, form), ({ data }, language) =>
      data.mandatory(
        form,
        fields.map((field) => data.fields[field] ?? field),
        language,
      ),
    ),
    ...(mandatory
      ? [
          sentence(
            `mandatory.consequence.${form}`,
            claim('K37', { de: mandatory.consequences[form].de, en: mandatory.consequences[form].en }, form),
            (_, language) => mandatory.consequences[form][language],
          ),
        ]
      : []),
  ]);
  return {
    id: 'mandatory',
    blocks: [
      ...block('paragraph', byForm),
      ...block('paragraph', [
        sentence('mandatory.mail', claim('K37', { mail: ['email', 'body'] }), ({ data }) => data.mandatoryMail),
        ...(open
          ? [
              sentence('mandatory.name', claim('K29', { nameRequired }), ({ data }) =>
                nameRequired ? data.pseudonym : data.nameOptional,
              ),
            ]
          : []),
        ...(provision
          ? [
              sentence(
                'mandatory.duty',
                claim('K37', {
                  duty: provision.duty,
                  explanationDe: provision.explanation.de,
                  explanationEn: provision.explanation.en,
                }),
                ({ data }, language) => data.duty(provision.duty, provision.explanation[language]),
              ),
            ]
          : []),
      ]),
    ],
  };
}
