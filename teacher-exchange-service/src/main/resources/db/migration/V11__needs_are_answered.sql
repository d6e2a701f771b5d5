-- Whom a school would like best, until when it wants an answer, and the lead school's "nobody".

alter table need
  add column wanted_title         text check (wanted_title in ('FULL_SENIOR', 'SENIOR', 'FIRST', 'SECOND', 'THIRD')),
  add column wanted_honour        text,
  add column wanted_service_years int check (wanted_service_years between 1 and 50),
  add column wanted_school_years  int check (wanted_school_years between 1 and 50),
  add column wanted_note          text,
  add column answer_by            date,
  add column declined_code        text,
  add column declined_why         text,
  add column declined_on          date;
comment on column need.declined_code is 'why nobody can be sent: decline-reasons.yml';

alter table need drop constraint need_state_check;
alter table need add constraint need_state_check
  check (state in ('OPEN', 'PROPOSED', 'FILLED', 'DECLINED', 'WITHDRAWN'));
alter table need add constraint need_declined_for_a_reason
  check (state <> 'DECLINED' or declined_code is not null and declined_why is not null and declined_on is not null);

-- A column of the board: the most urgent first among those that wait, else the latest first.
create index need_board on need (district, state, id);
-- Who is where at some time: the bars of a window of days, of a district or of the schools that have a part in them.
create index assignment_when on assignment using gist (district, period);
create index assignment_proposing on assignment (proposing_school_id);
