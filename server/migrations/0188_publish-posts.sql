-- Who holds which post, as it was made public after each change. Owner: post.
create table post_publication (
  county text collate "C" not null,
  book_id uuid not null,
  rev integer not null,
  village_code text collate "C" not null,
  body text not null,
  salt bytea not null,
  commitment bytea not null,
  leaf_id uuid not null,
  published_at timestamptz not null,
  constraint post_publication_pk primary key (county, book_id, rev),
  constraint post_publication_leaf_unique unique (county, leaf_id),
  constraint post_publication_commitment_check check (length(commitment) = 32 and length(salt) = 16)
);
create index post_publication_village_idx on post_publication (county, village_code, rev);
comment on table post_publication is 'The page of posts after each change, byte for byte; commitment = SHA-256(salt || body) stands in the log. Owner: post.';

grant select, insert on post_publication to shanzhi_app;
alter table post_publication enable row level security;
alter table post_publication force row level security;
create policy post_publication_read on post_publication for select using (true);
create policy post_publication_add on post_publication for insert with check (works_for(village_code));
create trigger post_publication_append_only before update or delete on post_publication for each row execute function refuse_fact_change();
