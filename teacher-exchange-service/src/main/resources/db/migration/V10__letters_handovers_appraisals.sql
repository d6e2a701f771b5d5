-- Letters: a code that proves one, and the days that it said.

-- 16 characters of Crockford's base 32, 79 of their 80 bits out of the database's own strong random numbers: nobody
-- counts them up, and who writes a letter cannot forget one.
create function verification_code() returns text language sql volatile as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, place) & 31) + 1, 1), '' order by place)
    from (select uuid_send(gen_random_uuid()) as bytes) random, generate_series(0, 15) place
$$;
alter table dispatch_order
  add column code text not null default verification_code() check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  add column first_day date,
  add column last_day date;
create unique index dispatch_order_code on dispatch_order (code);

-- What is known of letters that are out already: an extension's further day, and before the first of them the day that was.
update dispatch_order o
   set first_day = lower(a.period),
       last_day = case o.kind
         when 'EXTENSION' then coalesce((select e.to_day from assignment_extension e where e.letter = o.letter), upper(a.period) - 1)
         else coalesce((select e.was_to from assignment_extension e where e.assignment_id = a.id and e.state = 'GRANTED'
                         order by e.asked_at limit 1), upper(a.period) - 1)
       end
  from assignment a where a.id = o.assignment_id;
alter table dispatch_order
  alter column first_day set not null,
  alter column last_day set not null,
  add constraint dispatch_order_lasts check (last_day >= first_day);

-- Whom a list or an appraisal is about is told by its assignment: two records of one person may become one.

-- Handover (交接): a list when somebody comes and one when they go back, as it was when it was made.
create table handover (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  phase          text not null check (phase in ('START', 'RETURN')),
  state          text not null check (state in ('OPEN', 'COMPLETED', 'DROPPED')),
  made_on        date not null,
  completed_at   timestamptz,
  version        bigint not null,
  unique (assignment_id, phase),
  check ((state = 'COMPLETED') = (completed_at is not null))
);
create index handover_open on handover (assignment_id) where state = 'OPEN';

create table handover_item (
  handover_id uuid not null references handover,
  ordinal     int  not null,
  code        text not null,
  word        text not null,
  duty        text not null check (duty in ('HOME', 'HOST', 'PERSON')),
  counted_from text not null check (counted_from in ('FIRST_DAY', 'LAST_DAY')),
  days        int  not null,
  ticked_at   timestamptz,
  ticked_by   text,
  note        text,
  primary key (handover_id, code),
  unique (handover_id, ordinal),
  check ((ticked_at is null) = (ticked_by is null)),
  check (note is null or ticked_at is not null)
);
comment on column handover_item.days is 'due so many days after the day it is counted from, before it when negative: it moves with the order';

-- Appraisal (考核): by the school where the person worked, then by the home school.
create table appraisal (
  id             uuid primary key,
  assignment_id  uuid not null references assignment,
  kind           text not null check (kind in ('FINAL', 'YEARLY')),
  period         daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  due            date not null,
  state          text not null check (state in ('HOST_DUE', 'HOME_DUE', 'GIVEN', 'DROPPED')),
  grade          text,
  given_on       date,
  version        bigint not null,
  unique (assignment_id, kind, period),
  check ((state = 'GIVEN') <= (grade is not null and given_on is not null))
);
create index appraisal_due on appraisal (due) where state in ('HOST_DUE', 'HOME_DUE');

-- What each side says now; the person's own word has no grade.
create table appraisal_word (
  appraisal_id uuid not null references appraisal,
  side         text not null check (side in ('HOST', 'HOME', 'PERSON')),
  grade        text,
  remarks      text,
  given_by     text not null,
  given_at     timestamptz not null,
  primary key (appraisal_id, side),
  check ((side = 'PERSON') = (grade is null))
);
-- What it said before a correction, the time in which that was believed, and why it was no longer: only ever added to.
create table appraisal_word_past (
  appraisal_id uuid not null references appraisal,
  side         text not null,
  grade        text,
  remarks      text,
  given_by     text not null,
  known        tstzrange not null,
  corrected_by text not null,
  why          text not null,
  primary key (appraisal_id, side, known without overlaps)
);
create function appraisal_past_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what an appraisal said is never changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger appraisal_past_stays before update or delete on appraisal_word_past
  for each row execute function appraisal_past_stays();
