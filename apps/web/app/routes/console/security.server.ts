import { qrCode } from '../access/qr-code.server.ts';
import { confirmation, gone, refused, text, type Act } from '../access/security-act.server.ts';

/** What each form of the operator's page does, by its name. */
export const operatorActs: Record<string, Act> = {
  async 'totp-start'({ api }, form) {
    const answer = await api.startOperatorTotp({ body: confirmation(form) });
    if (answer.status !== 200) return refused(answer);
    return { totp: { ...answer.body, qr: qrCode(answer.body.uri) } };
  },
  async 'totp-confirm'({ api }, form) {
    const answer = await api.confirmOperatorTotp({ body: { code: text(form, 'code') } });
    if (answer.status === 200) return { done: true, recoveryCodes: answer.body.recoveryCodes };
    const [key, uri] = [text(form, 'key'), text(form, 'uri')];
    return { ...refused(answer), totp: { key, uri, qr: qrCode(uri) } };
  },
  'totp-remove': async ({ api }, form) => gone(await api.removeOperatorTotp({ body: confirmation(form) })),
  async 'recovery-codes'({ api }, form) {
    const answer = await api.renewOperatorRecoveryCodes({ body: confirmation(form) });
    return answer.status === 200 ? { recoveryCodes: answer.body.recoveryCodes } : refused(answer);
  },
  'session-end': async ({ api }, form) =>
    gone(await api.endOperatorSession({ params: { id: text(form, 'id') }, body: undefined })),
  'sessions-end': async ({ api }) => gone(await api.endOtherOperatorSessions({ body: undefined })),
};
