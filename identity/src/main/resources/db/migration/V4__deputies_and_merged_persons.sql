-- Records that were merged into another of the same person (person-merged.v1, person-merge-undone.v1): what their newest
-- event says. What is kept elsewhere keeps the id that it was told, and is read through this: whichever came first.
create table person_merge (
  absorbed_id uuid primary key,
  survivor_id uuid not null,
  stands      boolean not null,
  sequence    bigint not null
);
-- Whoever was merged, and who goes on at the end of a chain of merges.
create view merged_person as
  with recursive chain (person_id, survivor_id, steps) as (
    select absorbed_id, survivor_id, 1 from person_merge where stands
    union all
    select c.person_id, m.survivor_id, c.steps + 1
      from chain c join person_merge m on m.absorbed_id = c.survivor_id and m.stands
     where c.steps < 20)
  select distinct on (person_id) person_id, survivor_id from chain order by person_id, steps desc;

-- Somebody who will be absent lets another have a role of theirs for some days (代理).
create table deputyship (
  id           uuid primary key default uuidv7(),
  district     text not null,
  principal_id uuid not null references account (id),
  deputy_id    uuid not null references account (id),
  role         text not null check (role in ('DISTRICT_OFFICER', 'SCHOOL_ADMIN')),
  org          text not null,
  during       daterange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  stands       boolean not null default true,
  note         text not null default '',
  version      bigint not null default 1,
  named_by     text not null,
  named_at     timestamptz not null,
  ended_because text check (ended_because in ('TAKEN_BACK', 'CANCELLED', 'PRINCIPAL_ENDED')),
  ended_by     text,
  ended_at     timestamptz,
  check (principal_id <> deputy_id),
  check (stands or ended_because is not null),
  constraint one_deputy_of_a_role exclude using gist (principal_id with =, role with =, org with =, during with &&) where (stands),
  constraint one_principal_of_a_deputy exclude using gist (deputy_id with =, role with =, org with =, during with &&) where (stands)
);
comment on column deputyship.stands is 'false once it ended on the day on which it began, or before: it then holds on no day';
create index deputyship_by_principal on deputyship (principal_id);
create index deputyship_by_deputy on deputyship (deputy_id);
create index deputyship_by_district on deputyship (district, id desc);

-- What an account may do by itself: given by hand, or following an order of the person behind it.
create view own_right as
  select id, account_id, role, org, during, version from access_grant
  union all
  select r.assignment_id, a.id, r.role, r.school_id::text, r.during, r.sequence
    from order_right r
    left join merged_person rm on rm.person_id = r.person_id
    join (select a.id, a.district, coalesce(m.survivor_id, a.person_id) as person_id
            from account a left join merged_person m on m.person_id = a.person_id) a
      on a.person_id = coalesce(rm.survivor_id, r.person_id) and a.district = r.district
   where r.stands;

-- What it may do for another: on no day on which the other does not hold the role by themselves. So no right goes on
-- from deputy to deputy, and none outlives that from which it comes.
create view deputised_right as
  select d.id, d.deputy_id as account_id, d.role, d.org, held.piece as during, d.version, d.principal_id
    from deputyship d
    cross join lateral (
      select unnest(range_agg(o.during) * datemultirange(d.during)) as piece
        from own_right o where o.account_id = d.principal_id and o.role = d.role and o.org = d.org) held
   where d.stands;
