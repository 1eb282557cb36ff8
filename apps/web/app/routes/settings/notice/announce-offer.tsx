import { Form, useNavigation } from '@remix-run/react';
import { Megaphone } from 'lucide-react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';

/** After a version that says something else: a draft that tells customers of it. */
export function AnnounceOffer({ version }: { version: number }) {
  const busy = useNavigation().state !== 'idle';
  return (
    <section className="mt-5 rounded-card border border-line p-4">
      <h2 className="flex items-center gap-2 text-14 font-semibold text-strong">
        <Megaphone size={16} aria-hidden />
        {m.announcement_notice_offer({ version })}
      </h2>
      <p className="mt-1 max-w-[72ch] text-14 text-muted">{m.announcement_notice_offer_text({ version })}</p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="form" value="announce" />
        <input type="hidden" name="version" value={version} />
        <Button type="submit" disabled={busy}>
          {m.announcement_notice_offer_act()}
        </Button>
      </Form>
    </section>
  );
}
