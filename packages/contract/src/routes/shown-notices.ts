import { shownNoticesSchema } from '../shown-notices.ts';
import { c, id } from './parts.ts';

export const shownNoticeRoutes = c.router({
  listShownNotices: {
    method: 'GET',
    path: '/customers/:id/shown-notices',
    pathParams: id,
    responses: { 200: shownNoticesSchema },
    summary: 'Which versions of the privacy notice a customer was shown',
  },
  getOwnShownNotices: {
    method: 'GET',
    path: '/profile/shown-notices',
    responses: { 200: shownNoticesSchema },
    summary: 'Which versions of the privacy notice you were shown',
  },
});
