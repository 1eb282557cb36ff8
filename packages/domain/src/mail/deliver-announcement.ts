import { passOn, putOffCopy, settleCopy, takeCopy, type CopyOutcome, type DueCopy } from '../announcements/index.ts';
import { command, originOf, query, type CommandScope, type Scope } from '../kernel/index.ts';
import { findPrimaryHost, isMailHeld } from '../tenants/index.ts';
import { tokenOf } from '../tokens/index.ts';
import { announcementMail } from './announcement-mail.ts';
import type { MailSender } from './deliver-article.ts';
import { heldBack } from './held-back.ts';
import { filesOfLook, readLook } from './read-look.ts';

/** What one job does before the next tenant's comes: nobody waits long for somebody else's announcement. */
const copiesMax = 50;
const jobMs = 20_000;
/** Shorter than a copy is held: whoever takes it next can be sure that this mail is not under way any more. */
const mailMs = 90_000;

type Outcome = CopyOutcome | { copyId: string; state: 'later'; attempts: number };
interface Run {
  announcementId: string;
  runId: string;
}

const readVoice = query('mail.deliver', async (scope, _: void) => {
  const [host, look] = await Promise.all([findPrimaryHost(scope), readLook(scope)]);
  return { origin: originOf(scope.ports.site, host), look };
});
type Voice = Awaited<ReturnType<typeof readVoice>>;

/** What became of the last copy, and the next one, in one transaction. */
const step = command(
  'mail.deliver',
  async (scope, { last, ...run }: Run & { last: Outcome | undefined }): Promise<DueCopy | undefined> => {
    scope.audit({ objectKind: 'announcement', objectId: run.announcementId, fields: [] });
    await settle(scope, last);
    return takeCopy(scope, run);
  },
  { commit: 'soon' },
);

const finish = command('mail.deliver', async (scope, { last, ...run }: Run & { last: Outcome | undefined }) => {
  await settle(scope, last);
  await passOn(scope, run);
});

async function settle(scope: CommandScope, last: Outcome | undefined): Promise<void> {
  if (last?.state === 'later') await putOffCopy(scope, last);
  else if (last) await settleCopy(scope, last);
}

/**
 * Sends some copies of an announcement, one at a time; the job `mail.deliver-announcement`. Each is recorded before the next
 * one leaves, and a repeat after a crash carries the same Message-ID, so that at most the one under way is sent again. A
 * refusal for good is recorded on the copy, anything else comes again later. What is left is for the next job.
 */
export async function deliverAnnouncement(scope: Scope, sender: MailSender, run: Run, signal?: AbortSignal) {
  // A suspended tenant's copies wait; the release puts them to work.
  if (await isMailHeld(scope)) return;
  const voice = await readVoice(scope, undefined);
  const start = performance.now();
  let last: Outcome | undefined;
  for (let sent = 0; sent < copiesMax && performance.now() - start < jobMs && !signal?.aborted; sent++) {
    const copy = await step(scope, { ...run, last });
    last = undefined;
    if (!copy) break;
    last = await send(scope, sender, copy, voice, signal);
    if (await isMailHeld(scope)) break;
  }
  await finish(scope, { ...run, last });
}

async function send(
  scope: Scope,
  sender: MailSender,
  copy: DueCopy,
  voice: Voice,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { copyId, attempts } = copy;
  const reason = await heldBack(scope, copy.recipient);
  if (reason) return { copyId, state: 'leftOut', reason };
  const limit = AbortSignal.timeout(mailMs);
  try {
    const mail = mailOf(scope, copy, voice);
    const files = filesOfLook(scope, voice.look);
    await sender.send({ ...mail, attachments: files }, signal ? AbortSignal.any([signal, limit]) : limit);
  } catch (error) {
    const refusal = error as { permanent?: unknown; reason?: unknown };
    if (refusal.permanent !== true) return { copyId, state: 'later', attempts };
    return { copyId, state: 'failed', reason: String(refusal.reason ?? '').slice(0, 500) };
  }
  return { copyId, state: 'sent', reason: null };
}

function mailOf({ ports }: Scope, { copyId, consent, ...copy }: DueCopy, { origin, look }: Voice) {
  const token = consent && tokenOf(ports.secret, consent.oneTimeTokenId);
  return announcementMail({
    id: copyId,
    ...copy,
    platformDomain: ports.site.platformDomain,
    look,
    consent: consent && {
      name: consent.name,
      link: `${origin}/consents?token=${token}`,
      unsubscribeUrl: `${origin}/api/v1/consents/one-click?${new URLSearchParams({ token: token!, purposeId: consent.purposeId })}`,
    },
  });
}
