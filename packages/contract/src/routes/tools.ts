import * as tools from '../tools.ts';
import { c } from './parts.ts';

export const toolRoutes = c.router({
  lintNotice: {
    method: 'POST',
    path: '/tools/notice-lint',
    body: tools.noticeLintInputSchema,
    responses: { 200: tools.noticeLintSchema },
    summary: 'What is wrong with a privacy notice; nothing of it is stored',
    metadata: { public: true, anywhere: true, whileSuspended: true, whileClosing: true },
  },
});
