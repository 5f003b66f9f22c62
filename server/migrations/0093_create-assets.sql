-- Assets and resources of villages, who rents them and what is due. Owner of every table here: asset.
create table asset (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  sort text not null,
  name text not null,
  place_text text not null,
  measure_hundredths bigint not null,
  unit text not null,
  value_cents bigint,
  registered_at timestamptz not null,
  stage text not null,
  lease_id uuid,
  version integer not null,
  body_hash bytea,
  constraint asset_pk primary key (county, id),
  constraint asset_village_check check (length(village_code) = 12 and left(village_code, 6) = county),
  constraint asset_sort_check check (sort in ('house', 'farmland', 'forest', 'water', 'equipment', 'other')),
  constraint asset_stage_check check (stage in ('kept', 'let', 'disposed')),
  constraint asset_let_check check ((stage = 'let') = (lease_id is not null)),
  constraint asset_measure_check check (measure_hundredths > 0 and value_cents >= 0)
);
create index asset_village_idx on asset (county, village_code, name);
comment on table asset is 'What belongs to the village: houses, land, woods, water, equipment; folded from its actions for lists. Owner: asset.';

create table asset_action (
  county text collate "C" not null,
  asset_id uuid not null,
  village_code text collate "C" not null,
  seq integer not null,
  id uuid not null,
  verb text not null,
  at timestamptz not null,
  by_kind text not null,
  by_account uuid,
  by_unit text collate "C",
  by_name text,
  data jsonb not null default '{}',
  body_hash bytea,
  constraint asset_action_pk primary key (county, asset_id, seq),
  constraint asset_action_id_unique unique (county, id),
  constraint asset_action_asset_fk foreign key (county, asset_id) references asset (county, id),
  constraint asset_action_by_check check (by_kind in ('staff', 'system')),
  constraint asset_action_verb_check check (verb in ('registered', 'valued', 'let', 'rent-paid', 'lease-ended', 'disposed'))
);
comment on table asset_action is 'What was done with an asset: appended, never changed. Holds no tenant''s name in full. Owner: asset.';

create table lease (
  county text collate "C" not null,
  id uuid not null,
  asset_id uuid not null,
  seq integer not null,
  village_code text collate "C" not null,
  tenant text not null,
  ties integer not null default 0,
  since date not null,
  until date not null,
  rent_cents bigint not null,
  months integer not null,
  decision_id uuid,
  item_id uuid,
  ended_on date,
  constraint lease_pk primary key (county, id),
  constraint lease_action_fk foreign key (county, asset_id, seq) references asset_action (county, asset_id, seq),
  constraint lease_item_fk foreign key (county, item_id) references power_item (county, id),
  constraint lease_term_check check (since < until and (ended_on is null or ended_on >= since)),
  constraint lease_rent_check check (rent_cents >= 1 and rent_cents <= 99999999999999 and months in (1, 3, 6, 12)),
  constraint lease_grounds_check check (num_nonnulls(decision_id, item_id) >= 1)
);
create index lease_asset_idx on lease (county, asset_id, since desc);
create index lease_until_idx on lease (county, village_code, until) where ended_on is null;
comment on table lease is 'A contract: who rents an asset, from when until when, for how much every so many months, by which decision or item. Owner: asset.';
comment on column lease.tenant is 'A firm by its name, a person masked; in full in lease_tenant.';

create table lease_tenant (
  county text collate "C" not null,
  lease_id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  phone text,
  constraint lease_tenant_pk primary key (county, lease_id),
  constraint lease_tenant_lease_fk foreign key (county, lease_id) references lease (county, id)
);
comment on table lease_tenant is 'Who rents, in full, for the desks of the village and above. Owner: asset.';

create table lease_rent (
  county text collate "C" not null,
  lease_id uuid not null,
  n integer not null,
  village_code text collate "C" not null,
  due_on date not null,
  amount_cents bigint not null,
  paid_cents bigint not null default 0,
  paid_on date,
  constraint lease_rent_pk primary key (county, lease_id, n),
  constraint lease_rent_lease_fk foreign key (county, lease_id) references lease (county, id),
  constraint lease_rent_amount_check check (amount_cents > 0 and paid_cents >= 0 and paid_cents <= amount_cents),
  constraint lease_rent_paid_check check ((paid_cents = amount_cents) = (paid_on is not null))
);
create index lease_rent_due_idx on lease_rent (county, village_code, due_on) where paid_on is null;
comment on table lease_rent is 'What a lease owes, day by day of its schedule, and what came of it. Owner: asset.';

create trigger lease_decision before insert on lease
  for each row when (new.decision_id is not null) execute function power_needs_decision();

grant select, insert on asset_action, lease_tenant to shanzhi_app;
grant select, insert, update on asset to shanzhi_app;
grant select, insert on lease, lease_rent to shanzhi_app;
grant update (ended_on) on lease to shanzhi_app;
grant update (paid_cents, paid_on) on lease_rent to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['asset', 'asset_action', 'lease', 'lease_tenant', 'lease_rent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
  foreach t in array array['asset', 'asset_action', 'lease', 'lease_rent'] loop
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
  end loop;
  foreach t in array array['asset', 'lease', 'lease_rent'] loop
    execute format('create policy %I on %I for update using (works_for(village_code))', t || '_change', t);
  end loop;
  foreach t in array array['asset_action', 'lease_tenant'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_fact_change()', t || '_append_only', t);
  end loop;
end $$;
create policy lease_tenant_read on lease_tenant for select using (works_for(village_code));
