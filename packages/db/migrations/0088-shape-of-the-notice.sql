-- How a tenant's notice is laid out and comes out: the order of its sections, which optional ones are left out, whether a
-- second person has to approve, and which web sites may show it in a frame. No row: as the product has it.
create table notice_shapes (
  tenant_id uuid not null references tenants (tenant_id),
  section_order text[] not null default '{}' check (cardinality(section_order) <= 60),
  hidden_sections text[] not null default '{}' check (cardinality(hidden_sections) <= 60),
  needs_review boolean not null default false,
  embed_sites text[] not null default '{}' check (cardinality(embed_sites) <= 20),
  changed_at timestamptz not null,
  constraint notice_shapes_pk primary key (tenant_id)
);
call platform.protect('notice_shapes');

-- Statements of the controller in its own words, at the end of a section.
create table own_sentences (
  tenant_id uuid not null references tenants (tenant_id),
  own_sentence_id uuid not null,
  section text not null check (length(section) <= 40),
  text_de text not null check (length(text_de) between 1 and 2000),
  text_en text not null check (length(text_en) between 1 and 2000),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint own_sentences_pk primary key (tenant_id, own_sentence_id)
);
call platform.protect('own_sentences');

-- Other words for a sentence of the product, with what the sentence said when they were written: once it says something
-- else they are no longer used.
create table own_wordings (
  tenant_id uuid not null references tenants (tenant_id),
  sentence text not null check (length(sentence) <= 400),
  text_de text not null check (length(text_de) between 1 and 2000),
  text_en text not null check (length(text_en) between 1 and 2000),
  -- Canonical JSON of the sentence's claims.
  claims text not null,
  changed_at timestamptz not null,
  constraint own_wordings_pk primary key (tenant_id, sentence)
);
call platform.protect('own_wordings');
