import type { RecipientInput } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { checkOf, textOf } from '#app/forms/saved.server.ts';
import { ruleOf } from '../retention/rule-fields.server.ts';

/** Sets what one proposal says, as it was corrected in its form, by the commands of the registers. */
export async function takeOver({ api }: AppLoadContext, fields: FormData) {
  const text = (name: string) => textOf(fields, name);
  const address = {
    street: text('address.street'),
    postalCode: text('address.postalCode'),
    city: text('address.city'),
    country: text('address.country'),
  };
  const party = { name: text('name'), email: text('email'), address };
  switch (text('kind')) {
    case 'controller': {
      const register = { registerCourt: text('registerCourt'), registerNumber: text('registerNumber') };
      const body = { ...party, ...register, legalForm: text('legalForm'), phone: text('phone'), vatId: text('vatId') };
      return api.setController({ body });
    }
    case 'dpo':
      return api.setDpo({ body: party });
    case 'authority':
      return api.setAuthority({ body: { ...party, website: text('website') } });
    case 'retention': {
      const { items } = need(await api.listRetentionRules(), 200);
      const rule = ruleOf(fields);
      const current = items.find((one) => one.class === null && one.category === rule.category);
      // The text says how long; what else the rule says stays.
      const { start, action, statute, reason } = current ?? rule;
      return api.setRetentionRule({ body: { ...rule, start, action, statute, reason } });
    }
    default:
      return api.createRecipient({
        body: {
          name: text('name'),
          role: text('role') === 'controller' ? 'controller' : 'processor',
          toBeAnnounced: checkOf(fields, 'toBeAnnounced'),
          purpose: { de: text('purpose.de'), en: text('purpose.en') },
          country: text('country'),
          transferMechanism: (text('transferMechanism') || null) as RecipientInput['transferMechanism'],
        },
      });
  }
}
