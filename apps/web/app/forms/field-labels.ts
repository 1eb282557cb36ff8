import { m } from '#app/paraglide/messages.js';

/** What the api's fields are called on our forms, for messages that stand away from them. */
const labels: Readonly<Record<string, () => string>> = {
  address: m.channel_address,
  'address.city': m.city,
  'address.country': m.country,
  'address.postalCode': m.postal_code,
  'address.street': m.street,
  body: m.message,
  country: m.country,
  'customer.email': m.customer_email,
  'customer.firstName': m.first_name,
  'customer.lastName': m.last_name,
  email: m.email,
  'interest.de': m.interest_de,
  'interest.en': m.interest_en,
  legalBasis: m.legal_basis,
  legalForm: m.legal_form,
  name: m.name,
  ownerId: m.owner,
  password: m.password,
  phone: m.phone,
  priority: m.priority,
  'purpose.de': m.purpose_de,
  'purpose.en': m.purpose_en,
  queueId: m.queue,
  reason: m.retention_reason,
  retentionDays: m.retention_days_label,
  role: m.role,
  senderName: m.channel_sender,
  state: m.state,
  subject: m.subject,
  transferMechanism: m.transfer,
  website: m.website,
};

export const fieldLabel = (field: string): string | undefined => labels[field]?.();
