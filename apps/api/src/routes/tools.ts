import { detectLanguage, lintText, networkOf, packVersion, throttle } from '@redlich/domain';
import type { ApiDependencies } from '../http/environment.ts';
import type { Handlers } from '../http/mount.ts';

// Checking takes up to half a second of computing; somebody who mends and checks again stays far below.
const limits = [
  { max: 20, seconds: 60 },
  { max: 200, seconds: 3_600 },
];

export function toolRoutes({ ports }: ApiDependencies): Pick<Handlers, 'lintNotice'> {
  return {
    async lintNotice({ clientAddress }, { body: { text, language: asked } }) {
      await throttle(ports, { kind: 'notice-lint', key: networkOf(clientAddress), limits });
      const language = asked ?? detectLanguage(text);
      const findings = lintText(text, { on: ports.clock.now() }).map((finding) => ({
        ...finding,
        message: finding.message[language],
        proposal: finding.proposal[language],
      }));
      return { status: 200, body: { language, lawVersion: packVersion, findings } };
    },
  };
}
