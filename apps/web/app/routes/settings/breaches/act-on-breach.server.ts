import type { BreachException, BreachRisk, DecideOnPeople, Language } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { textOf } from '#app/forms/saved.server.ts';
import { fromLocal } from './berlin-time.ts';
import { breachInputOf } from './breach-input.server.ts';

/** Does what one form of a breach's page asks for. */
export async function actOnBreach({ api }: AppLoadContext, id: string, fields: FormData) {
  const params = { id };
  const text = (name: string) => textOf(fields, name);
  switch (text('form').replace(/^done-.*/, 'done')) {
    case 'facts':
      return api.changeBreach({ params, body: breachInputOf(fields) });
    case 'assess':
      return api.assessBreach({ params, body: { risk: text('risk') as BreachRisk, reasons: text('reasons') } });
    case 'letter':
      return api.writeBreachLetter({ params, body: { language: text('language') as Language, text: text('text') } });
    case 'notify': {
      const body = { notifiedAt: fromLocal(text('notifiedAt')), lateReasons: text('lateReasons') };
      return api.noteBreachNotification({ params, body });
    }
    case 'people':
      return api.decideOnPeople({ params, body: decisionOf(text('decision'), text('reasons')) });
    case 'draft':
      return api.draftBreachAnnouncement({ params, body: {} });
    case 'measure':
      return api.addBreachMeasure({ params, body: { text: text('text'), dueOn: text('dueOn') || null } });
    case 'done':
      return api.completeBreachMeasure({ params: { id: text('measureId') }, body: {} });
    default:
      return api.closeBreach({ params, body: {} });
  }
}

const decisionOf = (decision: string, reasons: string): DecideOnPeople =>
  decision === 'tell' ? { decision, reasons } : { decision: 'exempt', exception: decision as BreachException, reasons };
