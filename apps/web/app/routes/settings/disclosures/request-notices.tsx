import type { RecipientNotice } from '@redlich/contract';
import { m } from '#app/paraglide/messages.js';
import { SettingsPart } from '../settings-page.tsx';
import { NoticeTable } from './notice-table.tsx';

/** Whom a request of a person obliges to tell, open ones first. */
export const RequestNotices = ({ items }: { items: readonly RecipientNotice[] }) => (
  <SettingsPart
    title={m.recipient_notices_of_request()}
    lead={items.length === 0 ? m.recipient_notices_of_request_none() : m.recipient_notices_of_request_lead()}
  >
    {items.length > 0 && <NoticeTable items={items} caption={m.recipient_notices_of_request()} />}
  </SettingsPart>
);
