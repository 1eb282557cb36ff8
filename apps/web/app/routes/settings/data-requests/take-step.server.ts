import type {
  AnswerDataRequest,
  AskIdentity,
  ProveIdentity,
  SendRequestLetter,
  SubjectRight,
  WrittenLetter,
} from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { textOf } from '#app/forms/saved.server.ts';

function letterOf(fields: FormData): WrittenLetter | null {
  const way = textOf(fields, 'letter.way');
  if (way === 'none') return null;
  return {
    subject: textOf(fields, 'letter.subject'),
    body: textOf(fields, 'letter.body'),
    way: way as WrittenLetter['way'],
  };
}

/** Takes the step that a form of the page stands for; undefined for none that is known. */
export function takeStep({ api }: AppLoadContext, id: string, fields: FormData) {
  const params = { id };
  const letter = letterOf(fields);
  switch (textOf(fields, 'form')) {
    case 'identity':
      return api.askIdentity({ params, body: { rung: textOf(fields, 'rung'), letter } as AskIdentity });
    case 'proof': {
      const body = { rung: textOf(fields, 'rung'), note: textOf(fields, 'note') } as ProveIdentity;
      return api.proveIdentity({ params, body });
    }
    case 'start':
      return api.startDataRequest({ params, body: {} });
    case 'extension':
      return api.extendDataRequest({ params, body: { reason: textOf(fields, 'reason'), letter: letter! } });
    case 'answer': {
      const outcome = textOf(fields, 'outcome') as AnswerDataRequest['outcome'];
      const refusal = (textOf(fields, 'refusal') || null) as AnswerDataRequest['refusal'];
      return api.answerDataRequest({
        params,
        body: { outcome, refusal, letter: outcome === 'dropped' ? null : letter },
      });
    }
    case 'close':
      return api.closeDataRequest({ params, body: {} });
    case 'receipt':
      return api.sendRequestLetter({ params, body: { kind: 'receipt', to: null, letter: letter! } });
    case 'recipients': {
      const to = { name: textOf(fields, 'to.name'), email: textOf(fields, 'to.email') };
      const body: SendRequestLetter = { kind: 'recipients', to, letter: letter! };
      return api.sendRequestLetter({ params, body });
    }
    case 'right':
      return api.setRequestRight({ params, body: { right: textOf(fields, 'right') as SubjectRight } });
    case 'correction-field':
      return api.applyCorrection({ params, body: { as: 'field' } });
    case 'correction-statement':
      return api.applyCorrection({ params, body: { as: 'statement' } });
    case 'correction-byHand':
      return api.applyCorrection({ params, body: { as: 'byHand' } });
    case 'note':
      return api.addRequestNote({ params, body: { text: textOf(fields, 'text') } });
    default:
      return undefined;
  }
}
