import {
  checkAllNotices,
  lintOwnNotice,
  detectLanguage,
  getLawState,
  lintText,
  networkOf,
  packVersion,
  throttle,
} from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';
import { inWordsOf } from '../http/findings.ts';
import { operatorScope } from './operator-scope.ts';

// Checking takes up to half a second of computing; somebody who mends and checks again stays far below.
const limits = [
  { max: 20, seconds: 60 },
  { max: 200, seconds: 3_600 },
];

export function toolRoutes({
  ports,
}: ApiDependencies): Pick<Handlers, 'lintNotice' | 'checkOwnNotice' | 'getLawState' | 'checkAllNotices'> {
  return {
    async lintNotice({ clientAddress }, { body: { text, language: asked } }) {
      await throttle(ports, { kind: 'notice-lint', key: networkOf(clientAddress), limits });
      const language = asked ?? detectLanguage(text);
      const findings = inWordsOf(lintText(text, { on: ports.clock.now() }), language);
      return { status: 200, body: { language, lawVersion: packVersion, findings } };
    },
    async checkOwnNotice({ scope, language: own }, { query }) {
      const language = query.language ?? own;
      const { findings, ...rest } = await lintOwnNotice(scope, { language, of: query.of });
      return { status: 200, body: { ...rest, language, findings: inWordsOf(findings, language) } };
    },
    getLawState: async (facts, { query }) => ({ status: 200, body: await getLawState(operatorScope(facts), query) }),
    async checkAllNotices(facts) {
      await checkAllNotices(operatorScope(facts));
      return { status: 202, body: undefined };
    },
  };
}
