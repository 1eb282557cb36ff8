import * as measures from '../measures.ts';
import * as privacy from '../privacy.ts';
import * as registers from '../registers.ts';
import { c, id, list, none, noticeDrift } from './parts.ts';

const registersAfter = { 200: privacy.registersSchema };

/** What a data protection officer keeps in forms beside controller, purposes and recipients. */
export const registersRoutes = c.router({
  createJointController: {
    method: 'POST',
    path: '/privacy/joint-controllers',
    ...noticeDrift,
    body: registers.jointControllerInputSchema,
    responses: { 201: registers.jointControllerSchema },
    summary: 'Add a joint controller (dpo)',
  },
  updateJointController: {
    method: 'PUT',
    path: '/privacy/joint-controllers/:id',
    ...noticeDrift,
    pathParams: id,
    body: registers.jointControllerInputSchema,
    responses: { 200: registers.jointControllerSchema },
    summary: 'Change a joint controller (dpo)',
  },
  deleteJointController: {
    method: 'DELETE',
    path: '/privacy/joint-controllers/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a joint controller (dpo)',
  },
  setRepresentative: {
    method: 'PUT',
    path: '/privacy/representative',
    ...noticeDrift,
    body: registers.representativeSchema,
    responses: { 200: registers.representativeSchema },
    summary: 'State the representative in the Union (dpo)',
  },
  setHosting: {
    method: 'PUT',
    path: '/privacy/hosting',
    ...noticeDrift,
    body: registers.hostingSchema,
    responses: registersAfter,
    summary: 'State where the desk runs and who runs it (dpo)',
  },
  setIdentityPolicy: {
    method: 'PUT',
    path: '/privacy/identity-policy',
    ...noticeDrift,
    body: registers.identityPolicySchema,
    responses: registersAfter,
    summary: 'State how it is made sure who asks (dpo)',
  },
  setAutomatedDecisions: {
    method: 'PUT',
    path: '/privacy/automated-decisions',
    ...noticeDrift,
    body: registers.automatedDecisionsSchema,
    responses: registersAfter,
    summary: 'State whether decisions are automated (dpo)',
  },
  setProvision: {
    method: 'PUT',
    path: '/privacy/provision',
    ...noticeDrift,
    body: registers.provisionSchema,
    responses: registersAfter,
    summary: 'State whether law or contract asks for the data (dpo)',
  },
  getMandatoryForms: {
    method: 'GET',
    path: '/privacy/mandatory-fields',
    responses: { 200: registers.mandatoryFormsSchema },
    summary: 'What the forms insist on (dpo, admin)',
  },
  setMandatoryFields: {
    method: 'PUT',
    path: '/privacy/mandatory-fields',
    ...noticeDrift,
    body: registers.mandatoryFieldsSchema,
    responses: registersAfter,
    summary: 'State what follows where a mandatory field stays empty (dpo)',
  },
  listMeasures: {
    method: 'GET',
    path: '/privacy/measures',
    responses: { 200: list(measures.measureSchema) },
    summary: 'Measures of security, with what the product sees of them (dpo, admin)',
  },
  createMeasure: {
    method: 'POST',
    path: '/privacy/measures',
    ...noticeDrift,
    body: measures.measureInputSchema,
    responses: { 201: measures.measureEntrySchema },
    summary: 'Add a measure of your own (dpo)',
  },
  updateMeasure: {
    method: 'PUT',
    path: '/privacy/measures/:id',
    ...noticeDrift,
    pathParams: id,
    body: measures.measureInputSchema,
    responses: { 200: measures.measureEntrySchema },
    summary: 'Change a measure of your own (dpo)',
  },
  deleteMeasure: {
    method: 'DELETE',
    path: '/privacy/measures/:id',
    ...noticeDrift,
    pathParams: id,
    body: none.optional(),
    responses: { 204: c.noBody() },
    summary: 'Remove a measure of your own (dpo)',
  },
});
