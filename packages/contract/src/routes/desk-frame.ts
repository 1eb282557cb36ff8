import { deskFrameSchema } from '../desk-frame.ts';
import { c } from './parts.ts';

export const deskFrameRoutes = c.router({
  getDeskFrame: {
    method: 'GET',
    path: '/desk-frame',
    responses: { 200: deskFrameSchema },
    summary: 'Session, counts, agents and queues in one answer, for the frame of a page',
  },
});
