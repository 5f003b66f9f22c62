-- Whoever has to answer is reminded once before it is late; the mark is a fact of the remark, its day beside it.
alter table disclosure_remark add column reminded_at timestamptz;
comment on column disclosure_remark.reminded_at is 'When whoever has to answer was reminded, once, before it is late.';
alter table disclosure_remark_action drop constraint disclosure_remark_action_verb_check;
alter table disclosure_remark_action add constraint disclosure_remark_action_verb_check
  check (verb in ('asked', 'answered', 'escalated', 'said', 'reminded'));
