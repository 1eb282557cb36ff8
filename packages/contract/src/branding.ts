import { z } from 'zod';
import { languageSchema } from './enums.ts';
import { idSchema, lineSchema, optionalLineSchema } from './fields.ts';

/** `#rrggbb`. */
export const colourSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);

/** What can be uploaded: the logo, one for dark pages, and the sign in the browser's tab. */
export const imageKindSchema = z.enum(['logo', 'logoDark', 'icon']);
export type ImageKind = z.infer<typeof imageKindSchema>;

const imageSchema = z.object({ sha256: z.string(), width: z.number().int(), height: z.number().int() });
/** One image in the sizes it is kept in; each has its address at `/branding/files/:sha256`. */
export const imageSetSchema = z.object({ small: imageSchema, medium: imageSchema, large: imageSchema });
export type ImageSet = z.infer<typeof imageSetSchema>;

// Running text of few lines: no control characters and nothing that turns the direction of writing.
const writable = /^[^\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/;
const ownWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(writable)
    .transform((text) => text.replaceAll(/\r\n?/g, '\n'));

const greetingWordsSchema = z.object({ title: optionalLineSchema(80), text: ownWords(600) }).strict();
/** What visitors read on the login page and customers above their requests. Plain text; empty: the product's words. */
export const greetingSchema = z.object({ de: greetingWordsSchema, en: greetingWordsSchema }).strict();
export type Greeting = z.infer<typeof greetingSchema>;

const coloursShape = { colour: colourSchema, accent: colourSchema.nullable() };
/** `accent` null: links take the colour of the buttons. */
export const brandColoursSchema = z.object(coloursShape);

/** What every page of a desk is dressed in. */
export const brandSchema = z.object({
  /** Null: the product's colours. */
  colours: brandColoursSchema.nullable(),
  showsName: z.boolean(),
  logo: imageSetSchema.nullable(),
  logoDark: imageSetSchema.nullable(),
  /** The one uploaded, else the one made from the logo: 32, 180 and 512 pixels square. */
  icon: imageSetSchema.nullable(),
  greeting: greetingSchema,
});
export type Brand = z.infer<typeof brandSchema>;

const signatureSchema = z.object({ de: ownWords(1000), en: ownWords(1000) }).strict();
export type Signature = z.infer<typeof signatureSchema>;

/** The sender's name: placeholders `{agent}`, `{tenant}`, `{queue}`. No `@` and no brackets, so that it is never taken for an address. */
const senderPatternSchema = (schema: z.ZodString) => schema.regex(/^[^@<>"]*$/);

/** How replies are signed. Placeholders `{agent.name}`, `{tenant.name}`, `{queue.name}`, `{ticket.number}`. */
export const identitySchema = z
  .object({
    /** Empty: the name of the mail address. */
    senderPattern: senderPatternSchema(optionalLineSchema(100)),
    /** Empty: the agent's and the tenant's name. */
    signature: signatureSchema,
  })
  .strict();
export type Identity = z.infer<typeof identitySchema>;

export const queueIdentitySchema = z
  .object({
    /** Null: as the tenant has it. */
    senderPattern: senderPatternSchema(lineSchema(100)).nullable(),
    signature: signatureSchema.nullable(),
  })
  .strict();
export type QueueIdentity = z.infer<typeof queueIdentitySchema>;

export const brandingSchema = brandSchema.extend({
  /** Whether the icon was uploaded and not made from the logo. */
  hasOwnIcon: z.boolean(),
  identity: identitySchema,
  queues: z.array(queueIdentitySchema.extend({ id: idSchema, name: z.string() })),
});
export type Branding = z.infer<typeof brandingSchema>;

export const setLookSchema = z
  .object({ colours: z.object(coloursShape).strict().nullable(), showsName: z.boolean() })
  .strict();
export type SetLook = z.infer<typeof setLookSchema>;

/** What will stand below a reply to a ticket by the one who asks. */
export const ticketSignatureSchema = z.object({
  text: z.string(),
  language: languageSchema,
  senderName: z.string(),
});
export type TicketSignature = z.infer<typeof ticketSignatureSchema>;
