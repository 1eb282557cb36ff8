import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { dateSchema, idSchema, lineSchema, optionalLineSchema, timeSchema } from './fields.ts';
import { paperFormatSchema, paperSchema } from './papers.ts';
import { controllerSchema } from './privacy.ts';
import { verdictSchema } from './notice.ts';

/** GDPR Art. 30(1) as controller, Art. 30(2) as processor. */
export const processingRoleSchema = z.enum(['controller', 'processor']);
export type ProcessingRole = z.infer<typeof processingRoleSchema>;
export const processingRoleParams = z.object({ role: processingRoleSchema }).strict();

/** A record of processing activities, as a paper and as a table: one row an activity or a client. */
export const processingRecordSchema = z.object({
  paper: paperSchema,
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type ProcessingRecord = z.infer<typeof processingRecordSchema>;
export const paperLanguageQuery = z.object({ language: languageSchema.optional() }).strict();
export const paperFileQuery = paperLanguageQuery.extend({ format: paperFormatSchema }).strict();
export const recordFileQuery = paperLanguageQuery
  .extend({ format: z.enum([...paperFormatSchema.options, 'csv']) })
  .strict();

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A measure, and what the software found when it looked; a statement where it cannot look. */
export const measureStateSchema = z.object({
  text: z.string(),
  verdict: verdictSchema,
  evidence: z.string(),
});
export type MeasureState = z.infer<typeof measureStateSchema>;

export const contractAcceptanceSchema = z.object({
  id: idSchema,
  version: z.string(),
  language: languageSchema,
  sha256: z.string(),
  company: z.string(),
  acceptedBy: z.string(),
  acceptedAt: timeSchema,
  /** The document lies there word for word; not so for what was accepted before it was kept. */
  isKept: z.boolean(),
});
export type ContractAcceptance = z.infer<typeof contractAcceptanceSchema>;

/** The contract between the platform and a tenant: as it is offered now, and what was accepted, the newest first. */
export const platformContractSchema = z.object({
  paper: paperSchema,
  version: z.string(),
  /** Of the clauses and annexes; who accepts sends it back. */
  sha256: z.string(),
  /** What is offered is what was accepted last. */
  isAccepted: z.boolean(),
  checkedAt: timeSchema,
  measures: z.array(measureStateSchema),
  acceptances: z.array(contractAcceptanceSchema),
});
export type PlatformContract = z.infer<typeof platformContractSchema>;
export const acceptContractSchema = z.object({ sha256, name: lineSchema(200) }).strict();
export type AcceptContract = z.infer<typeof acceptContractSchema>;
export const platformContractFileQuery = paperFileQuery.extend({ acceptance: idSchema.optional() }).strict();

export const organisationContractStateSchema = z.enum(['draft', 'sent', 'accepted']);
export type OrganisationContractState = z.infer<typeof organisationContractStateSchema>;

/** A version of the contract between a tenant and an organisation whose data it processes. */
export const organisationContractSchema = z.object({
  id: idSchema,
  organisationId: idSchema,
  version: z.number().int(),
  state: organisationContractStateSchema,
  sha256: z.object({ de: z.string(), en: z.string() }),
  createdAt: timeSchema,
  sentAt: timeSchema.nullable(),
  /** By somebody of the organisation in the portal, or on paper as the staff noted. */
  acceptance: z
    .object({ name: z.string(), at: timeSchema, by: z.enum(['customer', 'staff']), note: z.string() })
    .nullable(),
});
export type OrganisationContract = z.infer<typeof organisationContractSchema>;

/** A contract that was accepted otherwise: who signed, on which day, where the paper lies. */
export const recordContractSchema = z
  .object({ name: lineSchema(200), acceptedOn: dateSchema, note: optionalLineSchema(300) })
  .strict();
export type RecordContract = z.infer<typeof recordContractSchema>;

/** What customers see of it: with its text, so that they read what they accept. */
export const ownContractSchema = organisationContractSchema
  .pick({ id: true, version: true, state: true, sentAt: true, acceptance: true })
  .extend({ organisation: z.string(), sha256: z.string(), paper: paperSchema });
export type OwnContract = z.infer<typeof ownContractSchema>;

/** Who runs the platform, as its contracts and its own record name it. */
export const operatorRecordSchema = controllerSchema
  .pick({ name: true, legalForm: true, address: true, email: true, phone: true })
  .strict();
export type OperatorRecord = z.infer<typeof operatorRecordSchema>;
export const platformRecordSchema = processingRecordSchema.extend({ operator: operatorRecordSchema.nullable() });
