import type { Authority, Claim, DataProtectionOfficer, PostalAddress } from '@redlich/contract';
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

function contact(id: string, control: string, record: DataProtectionOfficer | Authority): DraftBlock {
  const website = 'website' in record ? record.website : null;
  const statement = { ...contactStatement(record), ...(website !== null && { website }) };
  return {
    kind: 'address',
    sentences: [
      {
        id,
        claims: [claim(control, statement)],
        email: record.email,
        website,
        lines: (_, language) => [...(record.name ? [record.name] : []), ...place(record.address, language)],
      },
    ],
  };
}
