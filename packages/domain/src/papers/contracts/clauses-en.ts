import type { Clause, ContractKind } from './clauses.ts';

const subject: Record<ContractKind, string> = {
  platform:
    'The processor runs the platform on which the controller operates its help desk, and processes personal data on the controller’s behalf for that. The contract runs as long as the controller’s help desk exists on the platform; it ends when all data have been erased.',
  desk: 'The processor provides support and service to the controller and in doing so processes personal data on the controller’s behalf, as far as the controller or its staff transmit them in requests, files and profiles. The contract runs as long as the processor provides this service, and ends when the data have been returned or erased.',
};
const access: Record<ContractKind, string> = {
  platform:
    ' Staff of the processor see the controller’s requests only where the controller allows it for a limited time; every such access is recorded.',
  desk: ' Only staff who work on the controller’s requests have access.',
};

export const clausesEn = (kind: ContractKind): Clause[] => [
  { heading: 'Subject matter and duration', covers: ['subject'], text: subject[kind] },
  {
    heading: 'Nature and purpose, data and data subjects',
    covers: ['nature'],
    text: 'The data are received, stored, shown, searched, transmitted and erased by the periods that were set, in order to answer requests and keep track of them. Annex 1 names which data of whom these are. The controller remains responsible for the lawfulness of the processing and for the rights of the data subjects.',
  },
  {
    heading: 'Instructions',
    covers: ['a', 'unlawful'],
    text: 'The processor processes the data only on documented instructions from the controller, including with regard to transfers to a third country or an international organisation. Settings that the controller makes in the system, and messages in text form, are such instructions. Where Union law or the law of a Member State requires the processor to process otherwise, it tells the controller beforehand, unless that law forbids it on important grounds of public interest. If it considers an instruction unlawful, it tells the controller immediately and may suspend carrying it out until it is confirmed or changed.',
  },
  {
    heading: 'Confidentiality',
    covers: ['b'],
    text: `Everybody at the processor with access to the data is bound to confidentiality or under an appropriate statutory duty of it; the commitment outlasts the work.${access[kind]}`,
  },
  {
    heading: 'Security of processing',
    covers: ['c'],
    text: 'The processor takes the technical and organisational measures required by Art. 32 GDPR. Annex 2 names them and says which of them the software keeps checking by itself. It may adapt them to the state of the art as long as the agreed level of protection is kept; it tells the controller of substantial changes.',
  },
  {
    heading: 'Further processors',
    covers: ['d'],
    text: 'The controller authorises the further processors named in Annex 3. If the processor intends to engage another one or to replace one, it announces this at least 30 days ahead in text form; the controller may object during that time, and until it is over the new one is not engaged. The processor imposes on every further processor, by contract, the same data protection obligations as in this contract (Art. 28(2) and (4) GDPR). Where a further processor fails to fulfil them, the processor is liable to the controller as for its own acts.',
  },
  {
    heading: 'Rights of data subjects',
    covers: ['e'],
    text: 'The processor assists the controller by appropriate measures in responding to requests of data subjects under Chapter III of the GDPR: access, rectification, erasure, restriction, portability and objection. It passes on without delay any request that it receives and does not answer it itself.',
  },
  {
    heading: 'Assistance with the controller’s obligations',
    covers: ['f'],
    text: 'The processor assists the controller with the obligations under Articles 32 to 36 GDPR: security, notification of breaches, communication to data subjects, impact assessment and prior consultation. It notifies the controller of a personal data breach without undue delay, at the latest 24 hours after becoming aware of it, with the particulars of Art. 33(3) GDPR as far as they are at hand; what is missing follows.',
  },
  {
    heading: 'Return and erasure',
    covers: ['g'],
    text: 'After the end of the service the processor, at the choice of the controller, returns all personal data in a common machine-readable format or erases them, and erases existing copies unless Union law or the law of a Member State requires them to be stored. It confirms the erasure in text form.',
  },
  {
    heading: 'Evidence and audits',
    covers: ['h'],
    text: 'The processor makes available to the controller all information necessary to demonstrate compliance with the obligations of Art. 28 GDPR. It allows for and contributes to audits, including inspections, conducted by the controller or an auditor mandated by it at usual hours and after reasonable notice.',
  },
  {
    heading: 'Form and precedence',
    covers: ['form'],
    text: 'The contract is concluded in electronic form (Art. 28(9) GDPR). The annexes are part of it. Where other agreements of the parties contradict it, this contract prevails in matters of data protection. If the contract or its annexes change, a new version is presented for acceptance; until then the previous one applies.',
  },
];
