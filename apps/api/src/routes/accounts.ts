import {
  activateAccount,
  changeEmail,
  confirmEmail,
  createInitialPassword,
  createVisitorRequest,
  createVisitorUpload,
  endAccount,
  firstLogin,
  getAccount,
  getProfile,
  inviteCustomer,
  openVisitorForm,
  previewActivation,
  redeemMagicLink,
  sendMagicLink,
  updateProfile,
} from '@redlich/domain';
import { browserWork } from '@redlich/platform/browser-work';
import type { ApiDependencies } from '../http/environment.ts';
import { letIn } from '../http/let-in.ts';
import type { Handlers } from '../http/mount.ts';
import { receiveFile } from '../http/receive-file.ts';

type Names =
  | 'getAccount'
  | 'inviteCustomer'
  | 'createInitialPassword'
  | 'endAccount'
  | 'previewActivation'
  | 'activateAccount'
  | 'firstLogin'
  | 'requestMagicLink'
  | 'redeemMagicLink'
  | 'getProfile'
  | 'updateProfile'
  | 'changeEmail'
  | 'confirmEmail'
  | 'createVisitorForm'
  | 'createVisitorUpload'
  | 'createVisitorRequest';

export function accountRoutes({ ports, spoolDir }: ApiDependencies): Pick<Handlers, Names> {
  const work = browserWork(ports.secret, () => ports.clock.now());
  return {
    getAccount: async ({ scope }, { params }) => ({ status: 200, body: await getAccount(scope, params) }),
    inviteCustomer: async ({ scope }, { params }) => ({ status: 200, body: await inviteCustomer(scope, params) }),
    createInitialPassword: async ({ scope }, { params }) => ({
      status: 201,
      body: await createInitialPassword(scope, params),
    }),
    async endAccount({ scope }, { params }) {
      await endAccount(scope, params);
      return { status: 204, body: undefined };
    },
    previewActivation: async ({ scope }, { body }) => ({ status: 200, body: await previewActivation(scope, body) }),
    async activateAccount(facts, { body }, c) {
      const { token, password, language = facts.language, notice } = body;
      const choice = { token, password, language, notice, device: facts.device };
      return letIn(ports, facts, await activateAccount(facts.scope, choice), c);
    },
    async firstLogin({ scope, clientAddress }, { body }) {
      return { status: 200, body: { token: await firstLogin(scope, { ...body, clientAddress }) } };
    },
    async requestMagicLink({ scope, clientAddress }, { body }) {
      await sendMagicLink(scope, { ...body, clientAddress });
      return { status: 202, body: {} };
    },
    redeemMagicLink: async (facts, { body }, c) =>
      letIn(ports, facts, await redeemMagicLink(facts.scope, { ...body, device: facts.device }), c),
    getProfile: async ({ scope }) => ({ status: 200, body: await getProfile(scope, undefined) }),
    updateProfile: async ({ scope }, { body }) => ({ status: 200, body: await updateProfile(scope, body) }),
    changeEmail: async ({ scope }, { body }) => ({ status: 202, body: await changeEmail(scope, body) }),
    async confirmEmail({ scope }, { body }) {
      await confirmEmail(scope, body);
      return { status: 204, body: undefined };
    },
    async createVisitorForm({ scope }) {
      const form = await openVisitorForm(scope, undefined);
      return { status: 201, body: { form, challenge: await work.challengeFor(form) } };
    },
    async createVisitorUpload({ scope, clientAddress }, { query }, c) {
      const body = await receiveFile(c, spoolDir, (file) =>
        createVisitorUpload(scope, { ...file, ...query, clientAddress }),
      );
      return { status: 201, body };
    },
    async createVisitorRequest({ scope, clientAddress, language }, { body }) {
      const proven = body.proof !== undefined && (await work.isDone(body.form, body.proof));
      await createVisitorRequest(scope, body, { clientAddress, language, proven });
      return { status: 202, body: { taken: true } };
    },
  };
}
