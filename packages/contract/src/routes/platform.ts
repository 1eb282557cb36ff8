import * as desk from '../desk.ts';
import { c } from './parts.ts';

export const platformRoutes = c.router({
  getPlatform: {
    method: 'GET',
    path: '/platform',
    responses: { 200: desk.platformSchema },
    summary: "The platform's own host",
    metadata: { public: true, platform: true },
  },
});
