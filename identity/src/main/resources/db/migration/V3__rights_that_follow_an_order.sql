-- Rights that follow an order (调令), fed by exchange.assignment.v1 only: a seconded cadre acts for the host school from the
-- first day to the last. They are the person's, not an account's: an account opened later has them too, and what an officer
-- grants by hand is untouched by them. Keeps the newest event, so that none that comes late brings a right back.
create table order_right (
  assignment_id uuid primary key,
  person_id     uuid not null,
  school_id     uuid not null,
  district      text not null,
  role          text not null check (role in ('SCHOOL_ADMIN', 'TEACHER')),
  during        daterange not null check (not isempty(during)),
  stands        boolean not null,
  sequence      bigint not null
);
comment on column order_right.stands is 'false once the order was cancelled or voided';
create index order_right_of on order_right (person_id) where stands;
create index account_by_person on account (person_id) where person_id is not null;
