-- How a tenant looks and what it says of itself. Without a row: as the product looks.
create table brandings (
  tenant_id uuid not null references tenants (tenant_id),
  -- Of buttons, and of links and focus where those have another; each checked for its contrast before it came here.
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  -- Whether the name stands beside the logo; a logo often holds it already.
  shows_name boolean not null default true,
  greeting_title_de text not null default '' check (length(greeting_title_de) <= 80),
  greeting_title_en text not null default '' check (length(greeting_title_en) <= 80),
  greeting_text_de text not null default '' check (length(greeting_text_de) <= 600),
  greeting_text_en text not null default '' check (length(greeting_text_en) <= 600),
  -- Name of the sender of replies with placeholders; empty: the name of the mail address.
  sender_pattern text not null default '' check (length(sender_pattern) <= 100),
  -- Below replies, with placeholders; empty: the agent's and the tenant's name.
  signature_de text not null default '' check (length(signature_de) <= 1000),
  signature_en text not null default '' check (length(signature_en) <= 1000),
  changed_at timestamptz not null,
  constraint brandings_pk primary key (tenant_id),
  constraint brandings_accent_needs_colour check (accent is null or colour is not null)
);
call platform.protect('brandings');

-- Each uploaded image in the sizes in which it is shown, made anew from what was sent; `logoIcon`: made from the logo.
create table branding_images (
  tenant_id uuid not null references tenants (tenant_id),
  kind text not null check (kind in ('logo', 'logoDark', 'icon', 'logoIcon')),
  size text not null check (size in ('small', 'medium', 'large')),
  blob_id uuid not null,
  width integer not null,
  height integer not null,
  constraint branding_images_pk primary key (tenant_id, kind, size),
  constraint branding_images_blob foreign key (tenant_id, blob_id) references blobs (tenant_id, blob_id)
);
create index branding_images_of_blob on branding_images (tenant_id, blob_id);
call platform.protect('branding_images');

-- Where a queue speaks otherwise than the tenant; null: as the tenant has it.
create table queue_identities (
  tenant_id uuid not null references tenants (tenant_id),
  queue_id uuid not null,
  sender_pattern text check (length(sender_pattern) between 1 and 100),
  signature_de text check (length(signature_de) <= 1000),
  signature_en text check (length(signature_en) <= 1000),
  changed_at timestamptz not null,
  constraint queue_identities_pk primary key (tenant_id, queue_id),
  constraint queue_identities_queue foreign key (tenant_id, queue_id)
    references queues (tenant_id, queue_id) on delete cascade,
  constraint queue_identities_both_languages check ((signature_de is null) = (signature_en is null))
);
call platform.protect('queue_identities');
