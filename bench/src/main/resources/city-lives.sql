-- What ten years left behind: a certificate each and former honours, some exemptions; three persons of a hundred sent a
-- year, each for a need; a numbered post each; some thousand needs open, some hundred proposals under way.
select setseed(0.571);

insert into person_certificate (id, person_id, stage, subject, obtained_on, known_from)
  select uuidv7(), id, stages[1], subjects[1], date '2008-07-01' + (random() * 4000)::int, now() from person;
insert into person_honour (id, person_id, honour, granted_on, granted_by, known_from)
  select uuidv7(), id, 'SCHOOL_BACKBONE', date '2010-09-10' + (random() * 2000)::int, '学校', now()
  from person where honour is not null and random() < 0.5
  on conflict do nothing;

create temp table sent as
  select p.id as person_id, p.home_id, p.subjects[1] as subject, p.stages[1] as stage, uuidv7() as need_id, uuidv7() as id,
    row_number() over (order by random()) as n
  from person p limit 90000;
alter table sent add column school_id uuid;
create temp table school_no as select id, row_number() over (order by code) - 1 as n from directory_school;
create unique index on school_no (n);
analyze sent, school_no;
update sent s set school_id = b.id from school_no b where b.n = (s.n * 7) % 5500;
delete from sent where school_id = home_id;

insert into need (id, district, number, school_id, subject, stage, fte, period, state, posted_at, version)
  select need_id, :district, 'N' || n, school_id, subject, stage, 0.5,
    daterange(make_date(2017 + (n % 10)::int, 9, 1), make_date(2018 + (n % 10)::int, 7, 10)), 'FILLED', now(), 3
  from sent;
-- Each is sent once: that nobody works more than one full time need not be asked 90,000 times.
alter table assignment disable trigger user;
insert into assignment (id, need_id, person_id, kind, sending_school_id, receiving_school_id, proposing_school_id, district,
    subject, stage, fte, period, state, proposed_at, version)
  select id, need_id, person_id, (array ['ROTATION', 'SUPPORT_TEACHING', 'CADRE_SECONDMENT'])[1 + n % 3], home_id, school_id, home_id, :district,
    subject, stage, 0.5, daterange(make_date(2017 + (n % 10)::int, 9, 1), make_date(2018 + (n % 10)::int, 7, 10)),
    case when n % 10 < 9 then 'RETURNED' when n % 300 = 9 then 'PROPOSED' when n % 300 = 19 then 'CONSENTED' else 'IN_FORCE' end, now(), 5
  from sent;
alter table assignment enable trigger user;
insert into dispatch_order (district, year, number, letter, assignment_id, issued_on, first_day, last_day)
  select district, year, number, '量教派〔' || year || '〕' || number || '号', id, make_date(year, 8, 1), first_day, last_day
    from (select a.id, a.district, extract(year from lower(a.period))::int as year, lower(a.period) as first_day, upper(a.period) - 1 as last_day,
                 row_number() over (partition by a.district, lower(a.period) order by a.id)::int as number
            from assignment a where a.state in ('RETURNED', 'IN_FORCE')) numbered;
insert into order_register (district, year, last) select district, year, max(number) from dispatch_order group by district, year;
insert into assignment_consent (assignment_id, party, state, given_by, given_at)
  select a.id, p.party, case when a.state = 'PROPOSED' then 'PENDING' else 'GIVEN' end,
    case when a.state <> 'PROPOSED' then '某人' end, case when a.state <> 'PROPOSED' then now() end
  from assignment a cross join (values ('PERSON'), ('SENDING'), ('RECEIVING')) p (party);
insert into assignment_history (assignment_id, sequence, at, what, by_whom)
  select a.id, k, now(), '提出派遣', '某人' from assignment a cross join generate_series(1, 3) k;

-- A numbered post for everybody, and one in twenty of nobody.
insert into post (id, district, number, school_id, subject, stage, fte, period, version)
  select uuidv7(), :district, 'P' || number, home_id, subjects[1], stages[1], 1, daterange('2016-09-01', null), 1 from person
  union all
  select uuidv7(), :district, 'V' || number, home_id, subjects[1], stages[1], 1, daterange('2016-09-01', null), 1 from person
   where random() < 0.05;
alter table post_holding disable trigger user;
insert into post_holding (id, person_id, post_id, share, period, known_from)
  select uuidv7(), p.id, o.id, 1, daterange('2016-09-01', null), now()
    from person p join post o on o.district = p.district and o.number = 'P' || p.number;
alter table post_holding enable trigger user;
-- As the trigger would, a school's posts at a time.
analyze post, post_holding;
select count(post_free_anew(posts)) from (select array_agg(id) as posts from post where district = :district group by school_id) of_schools;

insert into need (id, district, number, school_id, subject, stage, fte, period, state, posted_at, version)
  select uuidv7(), :district, 'O' || i, s.id, (array ['CHINESE', 'MATHS', 'ENGLISH', 'PHYSICS', 'IT'])[1 + i % 5], d.stages[1], 0.5,
    daterange(current_date + 20, current_date + 200), 'OPEN', now(), 1
  from generate_series(1, 3000) i join school_no s on s.n = (i * 11) % 4950 join directory_school d on d.id = s.id;
delete from outbox;
