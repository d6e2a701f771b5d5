-- A community is absorbed by another one (MERGE), or some of its schools form a new one (SPLIT).
alter table change_case
  drop constraint change_case_kind_check,
  add constraint change_case_kind_check check (kind in (
    'JOIN', 'LEAVE', 'GRADUATE', 'RETURN', 'MOVE', 'REGRADE', 'LEAD_CHANGE', 'RENEW', 'END', 'MERGE', 'SPLIT', 'CORRECT')),
  drop constraint change_case_check1,
  -- What a split makes is there once it is approved, and by it.
  add constraint change_case_target_check check (
    (to_community_id is not null)
      = (kind in ('MOVE', 'MERGE') or kind = 'SPLIT' and state = 'APPROVED'));

-- Whose place in a community an approved case changed: one case may be about many schools.
create table change_case_school (
  case_id   uuid not null references change_case,
  school_id uuid not null references school,
  primary key (case_id, school_id)
);
create index change_case_school_by_school on change_case_school (school_id, case_id);
insert into change_case_school (case_id, school_id)
select touched.case_id, touched.school_id
from (select case_id, school_id from membership union select case_id, school_id from membership_past) touched
join change_case c on c.id = touched.case_id;
create trigger append_only before update or delete or truncate on change_case_school
  for each statement execute function refuse_to_forget();
