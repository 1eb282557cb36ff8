import { initContract } from '@ts-rest/core';
import { z } from 'zod';
import { idSchema } from '../fields.ts';

// What the routes are written with.
export const c = initContract();
export const id = z.object({ id: idSchema }).strict();
export const none = z.object({}).strict();
/** A file; what it holds is told by its content type. */
export const download = c.otherResponse({ contentType: 'text/csv', body: z.unknown() });
export const list = <T extends z.ZodTypeAny>(item: T) => z.object({ items: z.array(item) });

/**
 * Of a route whose change the published privacy notice may speak of. Where a sentence would become untrue, the answer is
 * 409 `noticeDrift` and nothing is changed; with this header the change and a new version of the notice are saved together.
 */
export const noticeDrift = { headers: z.object({ 'notice-drift': z.literal('publish').optional() }) };
