-- Who had left the district's service and came back under the same record: the leaving that came true stays readable.
create table person_service (
  id            uuid primary key,
  person_id     uuid not null references person,
  school_id     uuid not null,
  school_since  date not null,
  last_day      date not null check (last_day >= school_since),
  code          text not null,
  note          text,
  ended_offices uuid[] not null,
  given_up      jsonb not null,
  entered_at    timestamptz not null,
  entered_by    text not null,
  returned_to   uuid not null,
  returned_on   date not null check (returned_on > last_day),
  why           text not null,
  at            timestamptz not null,
  by_whom       text not null,
  unique (person_id, returned_on)
);
comment on column person_service.given_up is 'the rows of departure_given_up, for a coming back that is taken back';
comment on table person_service is 'a service that ended, and on which day and at which school the next one began';
