-- Surplus and gap (余缺) of a district that holds a city: sums of schools on a day, kept until a fact changes in a school.
-- Whatever changes one leaves a mark of the school in its own transaction, as persons are marked for the rolls.

create table gap_mark (
  school_id uuid        not null,
  district  text,
  xid       xid8        not null default pg_current_xact_id(),
  at        timestamptz not null default now()
);
comment on column gap_mark.district is 'null: of a school that no event has told of yet, which is everybody''s concern';
create index gap_mark_by on gap_mark (xid, school_id);

create table gap_book (
  id       uuid        primary key,
  district text        not null,
  day      date        not null,
  coming   boolean     not null,
  rule     text        not null,
  seen     pg_snapshot not null,
  used_at  timestamptz not null,
  unique (district, day, coming, rule)
);
comment on column gap_book.coming is 'the day was yet to come: who will have retired by it is not counted';
create table gap_sum (
  book_id     uuid           not null references gap_book on delete cascade,
  school_id   uuid           not null,
  subject     text           not null,
  stage       text           not null,
  wanted      numeric(10, 2) not null,
  established numeric(10, 2) not null,
  retired     numeric(10, 2) not null,
  away        numeric(10, 2) not null,
  arrived     numeric(10, 2) not null,
  primary key (book_id, school_id, subject, stage)
);
-- Of all its schools together.
create table gap_total (
  book_id     uuid           not null references gap_book on delete cascade,
  subject     text           not null,
  stage       text           not null,
  wanted      numeric(10, 2) not null,
  established numeric(10, 2) not null,
  retired     numeric(10, 2) not null,
  away        numeric(10, 2) not null,
  arrived     numeric(10, 2) not null,
  primary key (book_id, subject, stage)
);
-- School by school: each is found by an index, whatever the plans were made for.
create function gap_mark_schools(the_schools uuid[]) returns void language plpgsql set enable_seqscan = off as $$
declare
  one uuid;
begin
  foreach one in array the_schools loop
    if one is not null and not exists (select 1 from gap_mark k where k.xid = pg_current_xact_id() and k.school_id = one) then
      insert into gap_mark (school_id, district) values (one, (select s.district from directory_school s where s.id = one));
    end if;
  end loop;
end $$;

-- Rows come and go by statements; what changes in one is looked at row by row, where its facts did.
create function gap_marked_at_school() returns trigger language plpgsql as $$
begin
  perform gap_mark_schools(array(select distinct school_id from changed));
  return null;
end $$;
create function gap_marked_at_school_by_update() returns trigger language plpgsql as $$
begin
  perform gap_mark_schools(array[old.school_id, new.school_id]);
  return null;
end $$;
create function gap_marked_by_holding() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform gap_mark_schools(array(
    select distinct p.school_id from post p where p.id in (select post_id from changed)));
  return null;
end $$;
create function gap_marked_by_holding_update() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform gap_mark_schools(array(select p.school_id from post p where p.id in (old.post_id, new.post_id)));
  return null;
end $$;
create function gap_marked_by_assignment() returns trigger language plpgsql as $$
begin
  perform gap_mark_schools(array(
    select sending_school_id from changed union select receiving_school_id from changed));
  return null;
end $$;
create function gap_marked_by_assignment_update() returns trigger language plpgsql as $$
begin
  perform gap_mark_schools(array[old.sending_school_id, old.receiving_school_id, new.sending_school_id, new.receiving_school_id]);
  return null;
end $$;
-- Wherever somebody is established, and wherever orders bring them.
create function gap_marked_by_person() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform gap_mark_schools(array(
    select school_id from establishment where person_id = new.id
    union select receiving_school_id from assignment where person_id = new.id));
  return null;
end $$;
-- A school that goes to another district is missed in the one and found in the other.
create function gap_marked_by_directory() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into gap_mark (school_id, district) values (old.id, old.district);
  end if;
  if tg_op <> 'DELETE' then
    insert into gap_mark (school_id, district) values (new.id, new.district);
  end if;
  return null;
end $$;

create trigger gap_marked_u after update on post for each row
  when ((new.school_id, new.subject, new.stage, new.fte, new.period)
        is distinct from (old.school_id, old.subject, old.stage, old.fte, old.period))
  execute function gap_marked_at_school_by_update();
create trigger gap_marked_u after update on establishment for each row
  when ((new.person_id, new.school_id, new.period) is distinct from (old.person_id, old.school_id, old.period))
  execute function gap_marked_at_school_by_update();
create trigger gap_marked_u after update on directory_school_end for each row
  when (new.closed_on is distinct from old.closed_on)
  execute function gap_marked_at_school_by_update();
do $$
declare
  facts text;
begin
  foreach facts in array array['post', 'establishment', 'directory_school_end'] loop
    execute format('create trigger gap_marked_i after insert on %I referencing new table as changed
                    for each statement execute function gap_marked_at_school()', facts);
    execute format('create trigger gap_marked_d after delete on %I referencing old table as changed
                    for each statement execute function gap_marked_at_school()', facts);
  end loop;
end $$;
create trigger gap_marked_i after insert on post_holding referencing new table as changed
  for each statement execute function gap_marked_by_holding();
create trigger gap_marked_d after delete on post_holding referencing old table as changed
  for each statement execute function gap_marked_by_holding();
create trigger gap_marked_u after update on post_holding for each row
  when ((new.person_id, new.post_id, new.period) is distinct from (old.person_id, old.post_id, old.period))
  execute function gap_marked_by_holding_update();
create trigger gap_marked_i after insert on assignment referencing new table as changed
  for each statement execute function gap_marked_by_assignment();
create trigger gap_marked_d after delete on assignment referencing old table as changed
  for each statement execute function gap_marked_by_assignment();
create trigger gap_marked_u after update on assignment for each row
  when ((new.person_id, new.kind, new.sending_school_id, new.receiving_school_id, new.subject, new.stage, new.fte, new.period, new.state)
        is distinct from
        (old.person_id, old.kind, old.sending_school_id, old.receiving_school_id, old.subject, old.stage, old.fte, old.period, old.state))
  execute function gap_marked_by_assignment_update();
create trigger gap_marked_u after update on person for each row
  when ((new.subjects, new.stages, new.born, new.sex, new.merged_into)
        is distinct from (old.subjects, old.stages, old.born, old.sex, old.merged_into))
  execute function gap_marked_by_person();
create trigger gap_marked_ids after insert or delete on directory_school
  for each row execute function gap_marked_by_directory();
create trigger gap_marked_u after update on directory_school for each row
  when (new.district is distinct from old.district)
  execute function gap_marked_by_directory();

-- When posts are vacant or partly so: what is on none of these days is full. A list of a city's vacant posts opens these
-- and no others.
create table post_free (
  post_id  uuid    not null,
  district text    not null,
  number   text    not null,
  vacant   boolean not null,
  since    date    not null,
  until    date    not null check (until > since),
  primary key (post_id, since)
);
comment on column post_free.vacant is 'nobody holds any of it; false: somebody holds a part';
comment on column post_free.until is 'the first day on which it is no longer so';
create index post_free_on on post_free (district, vacant, until, since, number, post_id);

-- The posts' rows are locked first: whoever changes the same one waits, and then counts what was committed meanwhile.
create function post_free_anew(the_posts uuid[]) returns void language plpgsql set enable_seqscan = off as $$
begin
  perform 1 from post p where p.id = any(the_posts) order by p.id for no key update;
  delete from post_free f where f.post_id = any(the_posts);
  insert into post_free (post_id, district, number, vacant, since, until)
    select post_id, district, number, held = 0, day, until from (
      select p.id as post_id, p.district, p.number, p.fte, d.day,
             coalesce(lead(d.day) over (partition by p.id order by d.day), 'infinity') as until,
             coalesce((select sum(h.share) from post_holding h where h.post_id = p.id and h.period @> d.day), 0) as held
        from post p
        cross join lateral (
          select '-infinity'::date as day
          union select lower(h.period) from post_holding h where h.post_id = p.id
          union select upper(h.period) from post_holding h where h.post_id = p.id and not upper_inf(h.period)) d
       where p.id = any(the_posts)) spans
     where held < fte;
end $$;
create function post_free_by_post() returns trigger language plpgsql as $$
begin
  insert into post_free (post_id, district, number, vacant, since, until)
    select id, district, number, true, '-infinity', 'infinity' from changed;
  return null;
end $$;
create function post_free_by_post_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    delete from post_free where post_id = old.id;
  else
    perform post_free_anew(array[new.id]);
  end if;
  return null;
end $$;
create function post_free_by_holding() returns trigger language plpgsql as $$
begin
  perform post_free_anew(array(select distinct post_id from changed));
  return null;
end $$;
create function post_free_by_holding_update() returns trigger language plpgsql as $$
begin
  perform post_free_anew(array[old.post_id, new.post_id]);
  return null;
end $$;
create trigger post_free_i after insert on post referencing new table as changed
  for each statement execute function post_free_by_post();
create trigger post_free_u after update on post for each row
  when ((new.fte, new.district, new.number) is distinct from (old.fte, old.district, old.number)) execute function post_free_by_post_change();
create trigger post_free_d after delete on post for each row execute function post_free_by_post_change();
create trigger post_free_i after insert on post_holding referencing new table as changed
  for each statement execute function post_free_by_holding();
create trigger post_free_d after delete on post_holding referencing old table as changed
  for each statement execute function post_free_by_holding();
create trigger post_free_u after update on post_holding for each row
  when ((new.post_id, new.share, new.period) is distinct from (old.post_id, old.share, old.period))
  execute function post_free_by_holding_update();
select post_free_anew(array(select id from post));

-- What a list is narrowed by, in an index small enough to count a city's posts by itself; and numbers from their beginning.
alter table post
  add column since date not null generated always as (lower(period)) stored,
  add column until date generated always as (upper(period)) stored;
create index post_kinds on post (district, subject, stage, since, until);
create index post_numbered on post (district, number text_pattern_ops);
