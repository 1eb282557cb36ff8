import {
  activateSchema,
  createTicketSchema,
  noticeFormSchema,
  visitorRequestSchema,
  writingFormSchema,
  type MandatoryForms,
  type NoticeForm,
  type PortalSettings,
  type WritingForm,
} from '@redlich/contract';
import { query } from '../../kernel/index.ts';
import { readPortalSettings, readVisitorRules } from '../../portal/index.ts';

const shapes = {
  visitorRequest: visitorRequestSchema.shape,
  request: createTicketSchema.shape,
  activation: activateSchema.shape,
} as const;
/** What the page fills in by itself. */
const carried: ReadonlySet<string> = new Set(['form', 'token']);

/** The fields that a form insists on, as its schema has them; whether a name is asked for, the tenant decides. */
export function requiredFields(form: NoticeForm, { nameRequired }: { nameRequired: boolean }): string[] {
  const own = Object.entries(shapes[form]).flatMap(([name, field]) =>
    field.isOptional() || carried.has(name) ? [] : [name],
  );
  return form === 'visitorRequest' && nameRequired ? ['name', ...own] : own;
}

/** The forms that people can reach, with what they insist on. */
export function formsOf({
  requests,
  accounts,
}: Pick<PortalSettings, 'requests' | 'accounts'>): MandatoryForms['forms'] {
  const open: Record<NoticeForm, boolean> = {
    visitorRequest: requests.open,
    request: true,
    activation: accounts.optIn || accounts.invitation || accounts.initialPassword,
  };
  return noticeFormSchema.options
    .filter((form) => open[form])
    .map((form) => ({ form, fields: requiredFields(form, requests) }));
}

/** The forms that people can write in now. */
export const writingFormsOf = ({ requests }: Pick<PortalSettings, 'requests'>): WritingForm[] =>
  writingFormSchema.options.filter((form) => form !== 'visitorRequest' || requests.open);

export const getMandatoryForms = query('privacy.get-registers', async (scope, _: void): Promise<MandatoryForms> => {
  const { accounts } = await readPortalSettings(scope);
  return { forms: formsOf({ accounts, requests: await readVisitorRules(scope) }) };
});
