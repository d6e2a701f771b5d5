-- What the other services would have told of a city in three school years, and what its schools held together: for each
-- community and year 60 facts, 38 sessions and 14 check-ups, among the schools that belonged to it at first.
select setseed(0.571);

create temp table seat as
  select a.district, a.community_id, a.school_id, row_number() over (partition by a.community_id order by s.code) as n,
    count(*) over (partition by a.community_id) as seats, l.school_id as lead
  from affiliation a join school s on s.id = a.school_id
  join affiliation l on l.community_id = a.community_id and l.role = 'LEAD' and l.span @> date '2026-09-01'
  where a.role = 'MEMBER' and a.span @> date '2026-09-01';

create temp table deed as
  select c.district, c.community_id, c.lead, c.seats, y as year, k as number, uuidv7() as id,
    make_date(y, 9, 1) + floor(random() * 365)::int as day, floor(random() * 1e6)::int as luck,
    case when k <= 20 then 'ASSIGNMENT_STARTED' when k <= 50 then 'RESOURCE_PUBLISHED' else 'REQUEST_ACCEPTED' end as kind
  from (select distinct district, community_id, lead, seats from seat) c
  cross join generate_series(2026, 2028) y cross join generate_series(1, 60) k;

insert into fact (kind, id, district, day, last_day, title, subject, stage, person, detail, sequence)
  select kind, id, district, day, case when number <= 20 then day + 180 end, '第' || number || '件',
    (array ['MATHS', 'CHINESE', 'PHYSICS', 'IT'])[1 + luck % 4], 'PRIMARY', case when number <= 20 then gen_random_uuid() end,
    case when number <= 20 then (array ['CADRE_SECONDMENT', 'ROTATION', 'SHADOWING'])[1 + luck % 3] else 'LESSON' end, 1
  from deed;

insert into fact_school (kind, id, part, school_id, day, until, last_day, subject, person, detail)
  select f.kind, f.id, p.part, case when p.leads then d.lead else m.school_id end,
    f.day, f.until, f.last_day, f.subject, f.person, f.detail
  from deed d
  join fact f on f.kind = d.kind and f.id = d.id
  join seat m on m.community_id = d.community_id and m.n = 1 + d.luck % d.seats
  join lateral (values
    ('ASSIGNMENT_STARTED', 'SENDING', d.luck % 2 = 0), ('ASSIGNMENT_STARTED', 'RECEIVING', d.luck % 2 = 1),
    ('RESOURCE_PUBLISHED', 'SHARING', d.luck % 2 = 0), ('REQUEST_ACCEPTED', 'ASKING', false),
    ('REQUEST_ACCEPTED', 'ANSWERING', true)) p (kind, part, leads) on p.kind = d.kind;

create temp table meeting as
  select c.district, c.community_id, c.lead, c.seats, k as number, uuidv7() as id, floor(random() * 1e6)::int as luck,
    ((make_date(y, 9, 1) + floor(random() * 365)::int) + time '08:00' + interval '1 minute' * floor(random() * 480))
      at time zone 'Asia/Shanghai' as at
  from (select distinct district, community_id, lead, seats from seat) c
  cross join generate_series(2026, 2028) y cross join generate_series(1, 38) k;

insert into session (id, district, kind, form, title, subject, stage, community_id, host_school_id, span, state, state_since, version)
  select id, district, case when number <= 24 then 'SYNC_CLASS' else 'JOINT_RESEARCH' end,
    case when number <= 24 then 'DEDICATED' when luck % 2 = 0 then 'ONLINE' else 'OFFLINE' end, '第' || number || '次',
    (array ['MATHS', 'CHINESE', 'PHYSICS', 'IT'])[1 + luck % 4], 'PRIMARY', community_id, lead,
    tstzrange(at, at + interval '45 minutes'), 'HELD', at, 1
  from meeting;

insert into classroom (id, session_id, place_no, holds, span, school_id, role, expected, present)
  select uuidv7(), s.id, p.place, true, s.span, p.school_id, case when p.place = 1 then 'HOST' else 'RECEIVING' end, 40, 39
  from meeting d
  join session s on s.id = d.id
  join seat one on one.community_id = d.community_id and one.n = 1 + d.luck % d.seats
  join seat two on two.community_id = d.community_id and two.n = 1 + (d.luck + 1) % d.seats
  cross join lateral (values (1, d.lead), (2, one.school_id), (3, two.school_id)) p (place, school_id);

create temp table rule as select uuidv7() as id, community_id, district from (select distinct community_id, district from seat) c;
insert into routine (id, community_id, district, version) select id, community_id, district, 1 from rule;
insert into routine_edition (routine_id, number, title, paragraphs, in_force_from, account, account_name, at)
  select id, 1, '教学常规', array ['备课、上课、作业、辅导、评价'], '2026-09-01', 'bench', 'bench', now() from rule;
insert into routine_checkup (id, routine_id, number, school_id, day, result, account, account_name, at)
  select uuidv7(), r.id, 1, s.school_id, make_date(y, 9, 1) + floor(random() * 365)::int, 'GOOD', 'bench', 'bench', now()
  from rule r join seat s on s.community_id = r.community_id
  cross join generate_series(2026, 2028) y cross join generate_series(1, 2);
