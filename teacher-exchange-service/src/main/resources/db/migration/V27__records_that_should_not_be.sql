-- Whom the registry should not know (误录): the record is set aside with why, and its stays with it, so that nothing that
-- asks where somebody is finds them. Taken back, everything is as it was, to the row.
create table person_misentry (
  id              uuid primary key,
  person_id       uuid not null unique references person,
  district        text not null,
  school_id       uuid not null,
  school_since    date not null,
  stays           jsonb not null,
  identity_sealed bytea,
  identity_index  bytea,
  reason          text not null,
  at              timestamptz not null,
  by_whom         text not null
);
comment on column person_misentry.school_id is 'where the record said that they are, since school_since';
comment on column person_misentry.stays is 'the rows of establishment, as they were';
comment on column person_misentry.identity_index is 'given up for whom it belongs to; comes back when nobody took it';
create index person_misentry_listed on person_misentry (district, id);

-- Appended, never changed.
create table person_misentry_past (
  id         uuid primary key,
  person_id  uuid not null references person,
  reason     text not null,
  known      tstzrange not null,
  entered_by text not null,
  by_whom    text not null,
  why        text not null
);
create index person_misentry_past_of on person_misentry_past (person_id);

-- Nothing new comes to rest on a record that is set aside, whoever writes. Asked after the foreign key, which waits for
-- whoever is setting the record aside.
create function set_aside_has_nothing() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (select from person_misentry m where m.person_id = new.person_id) then
    raise exception 'person % is set aside as entered by mistake', new.person_id
      using errcode = 'check_violation', constraint = 'set_aside_has_nothing', table = tg_table_name;
  end if;
  return null;
end $$;
create trigger set_aside_has_nothing after insert or update of person_id on establishment
  for each row execute function set_aside_has_nothing();
create trigger set_aside_has_nothing after insert or update of person_id on assignment
  for each row execute function set_aside_has_nothing();
create trigger set_aside_has_nothing after insert or update of person_id on post_holding
  for each row execute function set_aside_has_nothing();
create trigger set_aside_has_nothing after insert or update of person_id on newcomer
  for each row execute function set_aside_has_nothing();
create trigger set_aside_has_nothing after insert or update of person_id on person_departure
  for each row execute function set_aside_has_nothing();
