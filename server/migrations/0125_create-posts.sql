-- Bodies and posts of villages, and who is whose kin. Owner of every table here: post.
create table post_book (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  version integer not null,
  constraint post_book_pk primary key (county, id),
  constraint post_book_village_unique unique (county, village_code),
  constraint post_book_village_check check (length(village_code) = 12 and left(village_code, 6) = county)
);
comment on table post_book is 'The book of posts of one village; what it says is the fold of its actions. Owner: post.';

create table post_action (
  county text collate "C" not null,
  book_id uuid not null,
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
  constraint post_action_pk primary key (county, book_id, seq),
  constraint post_action_id_unique unique (county, id),
  constraint post_action_book_fk foreign key (county, book_id) references post_book (county, id),
  constraint post_action_by_check check (by_kind in ('staff', 'system')),
  constraint post_action_verb_check check (verb in ('entered', 'formed', 'appointed', 'duty-set', 'ended', 'handed-over', 'declared', 'declaration-ended'))
);
comment on table post_action is 'Who was elected, appointed, left, handed over and declared: appended, never changed. Holds no name of kin. Owner: post.';

create table post_body_term (
  county text collate "C" not null,
  village_code text collate "C" not null,
  body text not null,
  since date not null,
  until date not null,
  constraint post_body_term_pk primary key (county, village_code, body, since),
  constraint post_body_term_check check (since <= until)
);
comment on table post_body_term is 'From when until when a body of a village serves: folded for the election calendar. Owner: post.';

create table post_term (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  officer_id uuid not null,
  name text not null,
  body text not null,
  post text not null,
  since date not null,
  until date not null,
  constraint post_term_pk primary key (county, id),
  constraint post_term_check check (since <= until)
);
create index post_term_village_idx on post_term (county, village_code, until);
comment on table post_term is 'Who holds which post until when: folded for lists. Owner: post.';

create table officer (
  county text collate "C" not null,
  id uuid not null,
  village_code text collate "C" not null,
  name text not null,
  household text collate "C",
  account_id uuid,
  constraint officer_pk primary key (county, id)
);
create index officer_account_idx on officer (county, account_id) where account_id is not null;
comment on table officer is 'Whose household and account a holder of posts is, for recusal: read by the desks of the village and above. Owner: post.';

-- One register of ties for everybody who takes part: those on the registers of voters, and holders of posts.
alter table decision_interest rename to tie;
alter table tie rename constraint decision_interest_pk to tie_pk;
alter table tie rename constraint decision_interest_tie_check to tie_sort_check;
alter table tie alter column body drop not null;
alter table tie alter column number drop not null;
alter table tie add column officer_id uuid;
alter table tie add column relation text;
alter table tie add column until date;
alter table tie add constraint tie_whose_check check ((officer_id is null) = (number is not null) and (number is null) = (body is null));
alter table tie add constraint tie_relation_check check (relation in ('spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'));
alter index decision_interest_of_idx rename to tie_of_idx;
alter policy decision_interest_work on tie rename to tie_work;
comment on table tie is 'Who is whose kin or has an interest in whom: declared by holders of posts and by those on registers of voters. Owner: post.';

grant select, insert on post_action to shanzhi_app;
grant select, insert, update on post_book, post_body_term, post_term, officer to shanzhi_app;
grant update (until) on tie to shanzhi_app;
do $$
declare t text;
begin
  foreach t in array array['post_book', 'post_action', 'post_body_term', 'post_term', 'officer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for insert with check (works_for(village_code))', t || '_add', t);
  end loop;
  foreach t in array array['post_book', 'post_action', 'post_body_term', 'post_term'] loop
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
  end loop;
  foreach t in array array['post_book', 'post_body_term', 'post_term', 'officer'] loop
    execute format('create policy %I on %I for update using (works_for(village_code))', t || '_change', t);
  end loop;
end $$;
create policy officer_read on officer for select using (works_for(village_code));
create trigger post_action_append_only before update or delete on post_action for each row execute function refuse_fact_change();
