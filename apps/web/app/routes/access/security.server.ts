import { qrCode } from './qr-code.server.ts';
import { confirmation, gone, refused, text, type Act } from './security-act.server.ts';

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
