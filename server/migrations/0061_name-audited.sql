-- A line of the audit names who did it: the auditor reads accounts, and changes none.
alter policy account_read on account using (
  case reader()
    when 'system' then true
    when 'staff' then id::text = current_setting('app.account', true)
      or current_setting('app.role', true) in ('system-administrator', 'auditor')
      or in_reach(scope)
    else false
  end);
