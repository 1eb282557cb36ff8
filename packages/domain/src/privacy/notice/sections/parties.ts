import type { Authority, Claim, DataProtectionOfficer, PostalAddress, Representative } from '@redlich/contract';
import { block, claim, sentence, type DraftBlock, type DraftSection } from '../document.ts';
import type { NoticeFacts } from '../facts.ts';
import { countryName } from '../texts/names.ts';

const place = ({ street, postalCode, city, country }: PostalAddress, language: 'de' | 'en') => [
  street,
  `${postalCode} ${city}`,
  countryName(country, language),
];

/** Every part of a contact as it is said; what is empty is not said. */
export const contactStatement = (record: {
  name: string;
  email: string;
  address: PostalAddress;
}): Claim['statement'] => ({
  name: record.name,
  ...record.address,
  email: record.email,
});

export function scope({ host, channels }: NoticeFacts): DraftSection {
  const addresses = channels.map(({ address }) => address);
  return {
    id: 'scope',
    blocks: block('paragraph', [
      sentence('scope.host', claim('K1', { host }), ({ parties }) => parties.scope(host)),
      sentence('scope.version', claim('K23', { address: `${host}/privacy` }), ({ parties }) => parties.version(host)),
      ...(addresses.length > 0
        ? [sentence('scope.mail', claim('K1', { addresses }), ({ parties }) => parties.scopeMail(addresses))]
        : []),
    ]),
  };
}

export function controllerSection({ registers: { controller } }: NoticeFacts): DraftSection {
  if (!controller) return { id: 'controller', blocks: [] };
  const { legalForm, phone, registerCourt = '', registerNumber = '', vatId = '' } = controller;
  const claims = [
    claim('K3', { ...contactStatement(controller), legalForm, phone, registerCourt, registerNumber, vatId }),
  ];
  const address: DraftBlock = {
    kind: 'address',
    sentences: [
      {
        id: 'controller.record',
        claims,
        email: controller.email,
        website: null,
        lines: ({ parties }, language) => [
          controller.name,
          ...place(controller.address, language),
          ...(legalForm ? [parties.legalForm(legalForm)] : []),
          ...(phone ? [parties.phone(phone)] : []),
          ...(registerNumber ? [[registerCourt, registerNumber].filter(Boolean).join(', ')] : []),
          ...(vatId ? [parties.vatId(vatId)] : []),
        ],
      },
    ],
  };
  return { id: 'controller', blocks: [address] };
}

/** Who decides together with the controller (GDPR Art. 26), each with the essence of the arrangement. */
export function jointControllers({ registers }: NoticeFacts): DraftSection {
  const joint = registers.jointControllers;
  if (joint.length === 0) return { id: 'jointControllers', blocks: [] };
  const names = joint.map(({ name }) => name);
  return {
    id: 'jointControllers',
    blocks: [
      ...block('paragraph', [sentence('joint.intro', claim('K3', { names }, 'joint'), ({ parties }) => parties.joint)]),
      ...joint.flatMap((one): DraftBlock[] => [
        {
          kind: 'address',
          sentences: [
            {
              id: `joint.${one.id}`,
              claims: [claim('K3', contactStatement(one), one.id)],
              email: one.email,
              website: null,
              lines: (_, language) => [one.name, ...place(one.address, language)],
            },
          ],
        },
        ...block('paragraph', [
          sentence(
            `joint.arrangement.${one.id}`,
            claim('K3', { arrangementDe: one.arrangement.de, arrangementEn: one.arrangement.en }, one.id),
            ({ parties }, language) => parties.arrangement(one.name, one.arrangement[language]),
          ),
        ]),
      ]),
      ...block('paragraph', [
        sentence('joint.rights', claim('K20', { anyController: true }), ({ parties }) => parties.jointRights),
      ]),
    ],
  };
}

/** The representative in the Union of a controller outside of it (GDPR Art. 27). */
export const representative = ({ registers }: NoticeFacts): DraftSection => ({
  id: 'representative',
  blocks: registers.representative
    ? [
        ...block('paragraph', [
          sentence(
            'representative.intro',
            claim('K3', { name: registers.representative.name }, 'representative'),
            ({ parties }) => parties.representative,
          ),
        ]),
        contact('representative.record', 'K3', registers.representative, 'representative'),
      ]
    : [],
});

export const dpoSection = ({ registers: { dpo } }: NoticeFacts): DraftSection => ({
  id: 'dpo',
  blocks: dpo
    ? [
        ...block('paragraph', [sentence('dpo.intro', claim('K4', { email: dpo.email }), ({ parties }) => parties.dpo)]),
        contact('dpo.record', 'K4', dpo),
      ]
    : [],
});

export const complaint = ({ registers: { authority } }: NoticeFacts): DraftSection => ({
  id: 'complaint',
  blocks: authority
    ? [
        ...block('paragraph', [
          sentence('complaint.intro', claim('K22', { name: authority.name }), ({ parties }) => parties.complaint),
        ]),
        contact('complaint.record', 'K22', authority),
      ]
    : [],
});

function contact(
  id: string,
  control: string,
  record: DataProtectionOfficer | Authority | Representative,
  about: string | null = null,
): DraftBlock {
  const website = 'website' in record ? record.website : null;
  const statement = { ...contactStatement(record), ...(website !== null && { website }) };
  return {
    kind: 'address',
    sentences: [
      {
        id,
        claims: [claim(control, statement, about)],
        email: record.email,
        website,
        lines: (_, language) => [...(record.name ? [record.name] : []), ...place(record.address, language)],
      },
    ],
  };
}
