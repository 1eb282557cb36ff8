import { Form } from '@remix-run/react';
import { m } from '#app/paraglide/messages.js';
import { Button } from '#app/ui/actions/button.tsx';

/** Being told of new processors by mail, in one click, and no longer, in one click. */
export function SubscriptionPart({ subscribed }: { subscribed: boolean }) {
  return (
    <Form method="post" className="mt-10 rounded-card bg-surface-2 p-4">
      <input type="hidden" name="form" value="subscription" />
      <input type="hidden" name="subscribed" value={subscribed ? 'no' : 'yes'} />
      <p className="mb-3 text-14 text-normal" role="status">
        {subscribed ? m.sub_processors_subscribed() : m.sub_processors_subscribe_lead()}
      </p>
      <Button type="submit">{subscribed ? m.sub_processors_unsubscribe() : m.sub_processors_subscribe()}</Button>
    </Form>
  );
}
