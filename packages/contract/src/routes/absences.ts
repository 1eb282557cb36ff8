import * as absences from '../absences.ts';
import { agentSchema } from '../staff.ts';
import { c, id, none } from './parts.ts';

export const absenceRoutes = c.router({
  getOwnAbsence: {
    method: 'GET',
    path: '/absence',
    responses: { 200: absences.ownAbsenceSchema },
    summary: 'The own absence and what went to others meanwhile (staff)',
  },
  setAbsence: {
    method: 'PUT',
    path: '/agents/:id/absence',
    pathParams: id,
    body: absences.setAbsenceSchema,
    responses: { 200: agentSchema },
    summary: 'Set when an agent is out of office: oneself, or anybody (admin)',
  },
  endAbsence: {
    method: 'DELETE',
    path: '/agents/:id/absence',
    pathParams: id,
    body: none.optional(),
    responses: { 200: agentSchema },
    summary: 'End an absence, or call a planned one off (oneself; admin)',
  },
});
