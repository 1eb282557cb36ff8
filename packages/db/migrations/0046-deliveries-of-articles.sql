-- What became of the mail that carries an article to the customer; no row where none was sent. It changes after the
-- article is written, and an article is wide: with its search words it fills a quarter of a page and more, so each change
-- of one wrote all its index entries again, those of every word too. Here a change writes some dozen bytes.
create table article_deliveries (
  tenant_id uuid not null,
  article_id uuid not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'suppressed')),
  reason text,
  changed_at timestamptz not null,
  constraint article_deliveries_pk primary key (tenant_id, article_id),
  constraint article_deliveries_article foreign key (tenant_id, article_id) references articles (tenant_id, article_id)
    on delete cascade
) with (fillfactor = 70);
call platform.protect('article_deliveries');

do $$
declare tenant uuid;
begin
  for tenant in select platform.tenant_ids() loop
    perform set_config('app.tenant_id', tenant::text, true);
    insert into article_deliveries (tenant_id, article_id, state, reason, changed_at)
    select tenant_id, article_id, delivery_state, delivery_reason, coalesce(delivery_changed_at, created_at)
    from articles where tenant_id = tenant and delivery_state is not null;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

alter table articles drop column delivery_state, drop column delivery_reason, drop column delivery_changed_at;
