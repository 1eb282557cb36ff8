import type { Setup, SetupStep } from '@redlich/contract';
import type { AppLoadContext } from '@remix-run/node';
import { need } from '#app/api-answers.server.ts';
import { requirePermission, requireStaff } from '#app/signed-in.server.ts';

/** The setup as it stands; opening a step is where it will be resumed. */
export async function readStep(context: AppLoadContext, request: Request, step: SetupStep): Promise<Setup> {
  requireStaff(context, request);
  requirePermission(context, 'setup.get');
  const setup = need(await context.api.getSetup(), 200);
  if (setup.resumeAt === step) return setup;
  need(await context.api.setSetupPlace({ body: { step } }), 204);
  return { ...setup, resumeAt: step };
}
