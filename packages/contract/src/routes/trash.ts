import * as trash from '../trash.ts';
import { c, id, list } from './parts.ts';

export const trashRoutes = c.router({
  listTrash: {
    method: 'GET',
    path: '/trash',
    query: trash.trashFilterSchema,
    responses: { 200: trash.trashPageSchema },
    summary: 'Tickets whose period is over, by number, until their days in the trash are over too (dpo, admin)',
  },
  askForRestoration: {
    method: 'POST',
    path: '/trash/:id/restorations',
    pathParams: id,
    body: trash.askForRestorationSchema,
    responses: { 201: trash.trashRestorationSchema },
    summary: 'Ask for a ticket back, with a reason; somebody else decides (dpo, admin)',
  },
  listRestorations: {
    method: 'GET',
    path: '/trash/restorations',
    responses: { 200: list(trash.trashRestorationSchema) },
    summary: 'Who asked for which ticket back and who decided, the newest 100 (dpo, admin)',
  },
  decideOnRestoration: {
    method: 'POST',
    path: '/trash/restorations/:id/decision',
    pathParams: id,
    body: trash.decideOnRestorationSchema,
    responses: { 200: trash.trashRestorationSchema },
    summary: 'Restore a ticket that somebody else asked for, or leave it (dpo, admin)',
  },
});
