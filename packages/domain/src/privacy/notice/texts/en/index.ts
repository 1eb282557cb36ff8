import type { de } from '../de/index.ts';
import { data } from './data.ts';
import { keeping } from './keeping.ts';
import { parties } from './parties.ts';
import { rights } from './rights.ts';
import { sharing } from './sharing.ts';
import { use } from './use.ts';

export const en: typeof de = {
  title: (tenant) => `Privacy notice for the ${tenant} service desk`,
  headings: {
    summary: 'The essentials',
    scope: 'What this notice applies to',
    controller: 'Who is responsible for your data',
    jointControllers: 'Who is responsible together with us',
    representative: 'Our representative in the European Union',
    dpo: 'Data protection officer',
    data: 'Which data we process',
    mandatory: 'What you have to give',
    intake: 'Who can write to us',
    account: 'Your requests and your account',
    purposes: 'What we use data for, and on which legal ground',
    recipients: 'Who receives your data',
    transfers: 'Transfers outside the European Economic Area',
    hosting: 'Where the service desk runs',
    retention: 'How long we keep data',
    storage: 'What we keep in your browser',
    accessLog: 'Log of page views',
    security: 'How we protect your data',
    rights: 'Your rights',
    complaint: 'Complaints to the supervisory authority',
    automated: 'Automated decisions',
    sample: 'Sample of a profile',
  },
  parties,
  data,
  use,
  sharing,
  keeping,
  rights,
};
