-- Who was out before the system was in use (在派人员): recorded as it is, from the order on paper that sent them. Its number
-- is theirs who wrote it: kept as given, and none of the register's.

alter table assignment
  add column paper_number text,
  add column paper_on date,
  add column paper_to date,
  add constraint assignment_paper_is_whole check (num_nulls(paper_number, paper_on, paper_to) in (0, 3));
comment on column assignment.paper_number is '文号 of the order on paper by which it was recorded; null for one of the register';
comment on column assignment.paper_to is 'the last day that the paper says, whatever became of it since';
create index assignment_on_paper on assignment (district) where paper_number is not null;

-- As in V9, but that an order on paper is named by its number too.
create or replace function certificate_is_kept() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  needing text;
begin
  update person set load_revision = load_revision + 1 where id = old.person_id;
  select string_agg(coalesce(o.letter, a.paper_number, a.id::text), '、' order by coalesce(o.letter, a.paper_number)) into needing
    from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
   where a.person_id = old.person_id and a.state in ('APPROVED', 'IN_FORCE')
     and (old.subject is null or old.subject = a.subject)
     and exists (select from certificate_cover v where v.certificate_stage = old.stage and v.stage = a.stage)
     and not is_certified(a.person_id, a.district, a.kind, a.subject, a.stage, lower(a.period));
  if needing is not null then
    raise exception 'orders need this certificate: %', needing
      using errcode = 'check_violation', constraint = 'certificate_is_kept', table = 'person_certificate', detail = needing;
  end if;
  return null;
end $$;
