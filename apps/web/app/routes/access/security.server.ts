import type { AppLoadContext } from '@remix-run/node';
import { formProblem, type FormProblem } from '#app/api-answers.server.ts';
import { qrCode } from './qr-code.server.ts';

export interface Outcome {
  form: string;
  problem?: FormProblem | undefined;
  /** A seed that waits for its first code. */
  totp?: { key: string; uri: string; qr: { path: string; size: number } } | undefined;
  /** Shown once. */
  recoveryCodes?: string[] | undefined;
  done?: true | undefined;
}

type Act = (context: AppLoadContext, form: FormData) => Promise<Omit<Outcome, 'form'>>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const confirmation = (form: FormData) => (text(form, 'password') === '' ? {} : { password: text(form, 'password') });
const refused = (answer: { status: number; body: unknown }) => ({ problem: formProblem(answer) });
const gone = (answer: { status: number; body: unknown }) =>
  answer.status === 204 ? { done: true as const } : refused(answer);

/** What each form of the page does, by its name. */
export const acts: Record<string, Act> = {
  async password({ api }, form) {
    const body = { currentPassword: text(form, 'currentPassword'), password: text(form, 'password') };
    return gone(await api.changePassword({ body }));
  },
  async 'totp-start'({ api }, form) {
    const answer = await api.startTotp({ body: confirmation(form) });
    if (answer.status !== 200) return refused(answer);
    const { key, uri } = answer.body;
    return { totp: { key, uri, qr: qrCode(uri) } };
  },
  async 'totp-confirm'({ api }, form) {
    const answer = await api.confirmTotp({ body: { code: text(form, 'code') } });
    if (answer.status === 200) return { done: true, recoveryCodes: answer.body.recoveryCodes };
    const [key, uri] = [text(form, 'key'), text(form, 'uri')];
    return { ...refused(answer), totp: { key, uri, qr: qrCode(uri) } };
  },
  'totp-remove': async ({ api }, form) => gone(await api.removeTotp({ body: confirmation(form) })),
  async 'recovery-codes'({ api }, form) {
    const answer = await api.renewRecoveryCodes({ body: confirmation(form) });
    return answer.status === 200 ? { recoveryCodes: answer.body.recoveryCodes } : refused(answer);
  },
  'passkey-remove': async ({ api }, form) =>
    gone(await api.removePasskey({ params: { id: text(form, 'id') }, body: confirmation(form) })),
  'session-end': async ({ api }, form) =>
    gone(await api.endOwnSession({ params: { id: text(form, 'id') }, body: undefined })),
  'sessions-end': async ({ api }) => gone(await api.endOtherSessions({ body: undefined })),
};
