-- Numbered posts (岗位), who holds them, and who acts in them while their holders are away.

create table post (
  id               uuid primary key,
  district         text not null,
  number           text not null,
  school_id        uuid not null,
  subject          text not null,
  stage            text not null,
  fte              numeric(3, 2) not null check (fte > 0 and fte <= 1),
  period           daterange not null check (not isempty(period) and not lower_inf(period)),
  closed_code      text,
  closed_note      text,
  holding_revision bigint not null default 0,
  version          bigint not null,
  unique (district, number),
  constraint post_closed_for_a_reason check (upper_inf(period) = (closed_code is null))
);
comment on column post.period is 'the days on which it exists; no upper bound: it is open';
comment on column post.holding_revision is 'raised whenever its shares are checked, so that two checks never run at once';
create index post_school on post (school_id);

-- Titular holders (任岗): a person holds one post at a time.
create table post_holding (
  id         uuid not null unique,
  person_id  uuid not null references person,
  post_id    uuid not null references post,
  share      numeric(3, 2) not null check (share > 0 and share <= 1),
  period     daterange not null check (not isempty(period) and not lower_inf(period)),
  known_from timestamptz not null,
  primary key (person_id, period without overlaps)
);
create index post_holding_post on post_holding (post_id);

-- What was believed of a holding before it was changed or taken back: appended, never changed.
create table post_holding_past (
  id         uuid primary key default uuidv7(),
  holding_id uuid not null,
  person_id  uuid not null,
  post_id    uuid not null references post,
  share      numeric(3, 2) not null,
  period     daterange not null,
  known      tstzrange not null,
  by_whom    text not null,
  why        text not null
);
create index post_holding_past_post on post_holding_past (post_id);

-- A need that is posted for a numbered post.
create table need_post (
  need_id uuid primary key references need,
  post_id uuid not null references post
);
create index need_post_post on need_post (post_id);

-- A need that is posted to backfill (顶岗) somebody who is away, and what becomes of it when they come back early.
create table need_backfill (
  need_id       uuid primary key references need,
  assignment_id uuid not null references assignment,
  when_over     text not null check (when_over in ('ENDS', 'ASKS'))
);
create index need_backfill_assignment on need_backfill (assignment_id);

-- Asked of the home school when somebody who is backfilled comes back early; answered once.
create table backfill_question (
  id          uuid primary key,
  backfill_id uuid not null references assignment,
  about_id    uuid not null references assignment,
  last_day    date,
  asked_at    timestamptz not null,
  answer      text check (answer in ('END', 'KEEP')),
  answered_at timestamptz,
  answered_by text,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on column backfill_question.last_day is 'the day to which the absence is cut; null when nothing of it is left';
create unique index backfill_question_waits on backfill_question (backfill_id) where answer is null;
create index backfill_question_about on backfill_question (about_id);

-- Holdings that were given up for an assignment which takes the person away for good, as they were before.
create table post_given_up (
  assignment_id uuid not null references assignment,
  holding_id    uuid not null,
  person_id     uuid not null references person,
  post_id       uuid not null references post,
  share         numeric(3, 2) not null,
  period        daterange not null,
  known_from    timestamptz not null,
  primary key (assignment_id, holding_id)
);

-- Surplus and gap look at all people and orders of a day.
create index establishment_at on establishment (school_id);
create index assignment_days on assignment using gist (period) where state in ('APPROVED', 'IN_FORCE', 'RETURNED');

-- The days on which orders act in a post. A backfill acts for the absent one while they are absent, and no longer: whoever
-- is kept beyond that holds no share of the post.
create function post_acting(the_post uuid)
  returns table (assignment_id uuid, person_id uuid, fte numeric, period daterange) language sql stable as $$
  select a.id, a.person_id, a.fte,
         case when b.need_id is null then a.period
              when away.state in ('APPROVED', 'IN_FORCE', 'RETURNED') then a.period * away.period
              else 'empty'::daterange end
    from need_post n
    join assignment a on a.need_id = n.need_id and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
    left join need_backfill b on b.need_id = n.need_id
    left join assignment away on away.id = b.assignment_id
   where n.post_id = the_post
$$;

-- Nobody holds what another holds: on any day the titular shares are within the post's FTE, and those who act are within
-- what nobody holds or whose holder is away. The post's row is updated first: a second writer waits here, and then sees
-- what the first one committed (or fails, under snapshot isolation).
create function post_must_fit(the_post uuid) returns void language plpgsql as $$
declare
  found_post post;
  busiest numeric;
begin
  update post set holding_revision = holding_revision + 1 where id = the_post returning * into found_post;
  if not found then return; end if;

  if exists (select from post_holding h where h.post_id = the_post and not h.period <@ found_post.period)
     or exists (select from post_acting(the_post) a where not a.period <@ found_post.period) then
    raise exception 'post % would be held on days on which it does not exist', found_post.number
      using errcode = 'check_violation', constraint = 'post_held_while_it_exists', table = 'post';
  end if;

  -- A sum of intervals is greatest where one of them begins.
  select max(total) into busiest from (
    select (select sum(other.share) from post_holding other
             where other.post_id = the_post and other.period @> lower(here.period)) as total
      from post_holding here where here.post_id = the_post) loads;
  if busiest > found_post.fte then
    raise exception 'post % of % FTE would be held with %', found_post.number, found_post.fte, busiest
      using errcode = 'check_violation', constraint = 'post_within_its_fte', table = 'post_holding';
  end if;

  if not exists (select from need_post n where n.post_id = the_post) then return; end if;
  -- With those who act it is greatest where one of them or a holder begins, or where a holder comes back.
  with acting as materialized (
    select a.fte, a.period from post_acting(the_post) a where not isempty(a.period)),
  holding as materialized (
    select h.person_id, h.share, h.period from post_holding h where h.post_id = the_post),
  away as materialized (
    select w.person_id, w.fte, w.period from assignment w
     where w.person_id in (select h.person_id from holding h) and w.state in ('APPROVED', 'IN_FORCE', 'RETURNED')),
  days as (
    select lower(a.period) as day from acting a
    union select lower(h.period) from holding h
    union select upper(w.period) from away w)
  select max(taken) into busiest from (
    select (select sum(a.fte) from acting a where a.period @> d.day)
           + coalesce((
               select sum(h.share - least(h.share, coalesce((
                        select sum(w.fte) from away w where w.person_id = h.person_id and w.period @> d.day), 0)))
                 from holding h where h.period @> d.day), 0) as taken
      from days d) loads;
  if busiest > found_post.fte then
    raise exception 'post % of % FTE would be held and acted in with %', found_post.number, found_post.fte, busiest
      using errcode = 'check_violation', constraint = 'post_acted_within_what_is_free', table = 'assignment';
  end if;
end $$;

create function post_of_row_must_fit() returns trigger language plpgsql as $$
begin
  perform post_must_fit(new.id);
  return null;
end $$;
create function post_named_must_fit() returns trigger language plpgsql as $$
begin
  perform post_must_fit(new.post_id);
  return null;
end $$;
-- Every post that an order acts in, or whose holder it sends away.
create function posts_of_assignment_must_fit() returns trigger language plpgsql as $$
begin
  perform post_must_fit(p.post_id) from (
    select n.post_id from need_post n where n.need_id = new.need_id
    union
    select n.post_id from need_backfill b join need_post n on n.need_id = b.need_id where b.assignment_id = new.id
    union
    select h.post_id from post_holding h where h.person_id = new.person_id
       and exists (select from need_post n where n.post_id = h.post_id)
    order by 1) p;
  return null;
end $$;

create constraint trigger post_within_its_fte
  after insert or update of person_id, post_id, share, period on post_holding
  for each row execute function post_named_must_fit();
create constraint trigger post_within_its_fte
  after update of fte, period on post
  for each row execute function post_of_row_must_fit();
create constraint trigger post_within_its_fte
  after insert or update of post_id on need_post
  for each row execute function post_named_must_fit();
-- At the end of the transaction, so that one which ends an absence may end its backfills too, and can say beforehand who
-- stands in the way.
create constraint trigger post_within_its_fte
  after insert or update of need_id, person_id, period, fte, state on assignment
  deferrable initially deferred
  for each row execute function posts_of_assignment_must_fit();

-- Plans are made once a session, perhaps while a table is still empty: never by a walk through all of it.
alter function post_acting(uuid) set enable_seqscan = off;
alter function post_must_fit(uuid) set enable_seqscan = off;
alter function posts_of_assignment_must_fit() set enable_seqscan = off;
