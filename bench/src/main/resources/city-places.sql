-- A city's 5,500 schools and 600 communities as the exchange hears of them: the service that tells of them does not run.
insert into directory_school (id, code, name, district, stages, setting, weak, sequence)
  select uuidv7(), :district || '9' || lpad(i::text, 5, '0'), '第' || i + 1 || '学校', :district,
    string_to_array((array ['PRIMARY', 'JUNIOR', 'JUNIOR,SENIOR', 'PRESCHOOL', 'VOCATIONAL'])[1 + i % 5], ','),
    (array ['URBAN', 'TOWN', 'RURAL'])[1 + i % 3], i % 5 = 0, 1
  from generate_series(0, 5499) i;
create temp table place as select id, row_number() over (order by code) - 1 as n from directory_school;
insert into directory_community (id, name, district, state, lead_school_id, sequence)
  select uuidv7(), '第' || n + 1 || '教共体', :district, 'APPROVED', id, 1 from place where n < 600;
insert into directory_membership (id, community_id, school_id, role, period)
  select uuidv7(), c.id, p.id, case when p.n < 600 then 'LEAD' else 'MEMBER' end, daterange('2016-09-01', '2036-09-01')
  from place p join place l on l.n = p.n % 600 join directory_community c on c.lead_school_id = l.id where p.n < 4950;
