-- A voice note travels as photos do: named by its content, in parts, whole or not at all.
alter table record_photo add column sort text not null default 'photo', add column seconds integer;
alter table record_photo add constraint record_photo_sort_check check (sort in ('photo', 'voice') and (sort = 'voice') = (seconds is not null));
comment on table record_photo is 'The photos and the voice note that a record names: by the hash of what the phone sent, and of what was kept of it. Owner: visit.';
comment on column record_photo.seconds is 'How long a voice note is, as the phone says.';

alter table sent_photo add column sort text not null default 'photo';
alter table sent_photo add constraint sent_photo_sort_check check (sort in ('photo', 'voice'));
comment on table sent_photo is 'Which kept picture or voice note stands for the bytes that a phone sent. Owner: visit.';
