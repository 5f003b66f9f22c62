-- A first load and the jobs write keysets and keys too, where the owner of the tables is no superuser.
alter policy tipoff_keyset_add on tipoff_keyset with check (channel = tipoff_channel() or reader() = 'system');
alter policy tipoff_key_work on tipoff_key using (channel = tipoff_channel() or reader() = 'system')
  with check (channel = tipoff_channel() or reader() = 'system');
alter policy tipoff_clock on tipoff using (reader() = 'system') with check (reader() = 'system');
alter policy tipoff_step_work on tipoff_step using (channel = (select tipoff_seat()) or reader() = 'system');
