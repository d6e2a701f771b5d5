-- Nobody is sent to teach what no certificate of theirs covers, whoever writes. What covers what is policy: the service
-- writes the packs' words here when it starts (CertificateTables), whole or not at all.

create table certificate_pack (
  pack         text not null,
  version      int not null,
  jurisdiction text not null,
  days         daterange not null,
  except_kinds text[] not null,
  primary key (pack, version)
);
create table certificate_cover (
  pack              text not null,
  version           int not null,
  certificate_stage text not null,
  stage             text not null,
  primary key (pack, version, certificate_stage, stage),
  foreign key (pack, version) references certificate_pack on delete cascade
);

-- By the pack of the nearest jurisdiction on the order's first day; of those the newest version.
create function is_certified(person uuid, district text, kind text, subject text, stage text, day date)
  returns boolean language sql stable as $$
  with rule as (
    select * from certificate_pack r
     where r.days @> day and (r.jurisdiction = '*' or starts_with(district, r.jurisdiction))
     order by case r.jurisdiction when '*' then 0 else length(r.jurisdiction) end desc, r.version desc limit 1)
  select exists (select from rule where is_certified.kind = any(rule.except_kinds))
      or exists (select from rule
                   join certificate_cover v on v.pack = rule.pack and v.version = rule.version
                   join person_certificate c on c.stage = v.certificate_stage
                  where c.person_id = is_certified.person and v.stage = is_certified.stage
                    and (c.subject is null or c.subject = is_certified.subject)
                    and (c.obtained_on is null or c.obtained_on <= day))
$$;

-- Both sides raise the person's revision first, so that an order and the going of its certificate never pass each other:
-- the second waits, and then sees what the first committed (or fails, under snapshot isolation). Asked when the
-- transaction ends, or when it says so: facts are replaced by new rows.
create function order_has_certificate() returns trigger language plpgsql as $$
begin
  update person set load_revision = load_revision + 1 where id = new.person_id;
  if exists (select from assignment a
              where a.id = new.id and a.state in ('APPROVED', 'IN_FORCE')
                and not is_certified(a.person_id, a.district, a.kind, a.subject, a.stage, lower(a.period))) then
    raise exception 'no certificate of person % covers % of %', new.person_id, new.subject, new.stage
      using errcode = 'check_violation', constraint = 'order_has_certificate', table = 'assignment';
  end if;
  return null;
end $$;

-- Orders that were given before this rule held may start and end as they are.
create constraint trigger order_given_has_certificate after insert on assignment
  deferrable initially deferred for each row when (new.state in ('APPROVED', 'IN_FORCE'))
  execute function order_has_certificate();
create constraint trigger order_has_certificate after update of person_id, kind, subject, stage, period, state on assignment
  deferrable initially deferred for each row
  when (new.state in ('APPROVED', 'IN_FORCE')
        and (old.state not in ('APPROVED', 'IN_FORCE')
             or old.person_id <> new.person_id or old.kind <> new.kind or old.subject <> new.subject
             or old.stage <> new.stage or lower(old.period) <> lower(new.period)))
  execute function order_has_certificate();

create function certificate_is_kept() returns trigger language plpgsql as $$
declare
  needing text;
begin
  update person set load_revision = load_revision + 1 where id = old.person_id;
  -- Only what this one covered: an order that never had a certificate is no reason to keep another.
  select string_agg(coalesce(o.letter, a.id::text), '、' order by o.letter) into needing
    from assignment a left join dispatch_order o on o.assignment_id = a.id and o.kind = 'DISPATCH'
   where a.person_id = old.person_id and a.state in ('APPROVED', 'IN_FORCE')
     and (old.subject is null or old.subject = a.subject)
     and exists (select from certificate_cover v where v.certificate_stage = old.stage and v.stage = a.stage)
     and not is_certified(a.person_id, a.district, a.kind, a.subject, a.stage, lower(a.period));
  if needing is not null then
    raise exception 'orders need this certificate: %', needing
      using errcode = 'check_violation', constraint = 'certificate_is_kept', table = 'person_certificate', detail = needing;
  end if;
  return null;
end $$;

create constraint trigger certificate_is_kept
  after delete or update of person_id, stage, subject, obtained_on on person_certificate
  deferrable initially deferred for each row execute function certificate_is_kept();

-- 底线: who gives or lengthens an order holds the row of the school that sends, so that two never count on the same people.
create table floor_gate (
  school_id uuid primary key,
  passed    bigint not null default 0
);

-- Plans are made once a session, perhaps while a table is still empty: never by a walk through all of it.
alter function order_has_certificate() set enable_seqscan = off;
alter function certificate_is_kept() set enable_seqscan = off;
