-- The path from proposal to order: consents in rounds, publicity with objections, deadlines of every step.

alter table assignment drop constraint assignment_state_check;
alter table assignment add constraint assignment_state_check
  check (state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'DECLINED',
                   'REJECTED', 'WITHDRAWN', 'CANCELLED', 'VOIDED'));
alter table assignment add column publicity daterange check (not isempty(publicity) and not upper_inf(publicity));
comment on column assignment.publicity is 'the days on which the intended order is or was made public (公示)';
alter table assignment add constraint assignment_publicised_on_days
  check (state <> 'PUBLICISED' or publicity is not null);
alter table assignment drop constraint assignment_ends_for_a_reason;
alter table assignment add constraint assignment_ends_for_a_reason
  check (state not in ('HINDERED', 'CANCELLED', 'VOIDED') or reason_code is not null and reason is not null);
comment on column assignment.reason_code is
  'why it was recalled, cancelled or voided: ending-reasons.yml; why no order could be given: the rule''s word';

alter table assignment drop constraint need_held_once;
alter table assignment add constraint need_held_once exclude using gist (need_id with =, period with &&)
  where (state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED'));
create index assignment_publicity_over on assignment (upper(publicity)) where state = 'PUBLICISED';
create index assignment_on_its_way on assignment (id) where state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED');

alter table assignment_consent add column round int not null default 1 check (round > 0);
alter table assignment_extension_consent add column round int not null default 1 check (round > 0);

create table assignment_objection (
  id            uuid primary key,
  assignment_id uuid not null references assignment,
  text          text not null,
  lodged_by     text not null,
  account       text not null,
  lodged_at     timestamptz not null,
  outcome       text check (outcome in ('DISMISSED', 'UPHELD', 'LAPSED')),
  reason        text,
  settled_by    text,
  settled_at    timestamptz,
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (reason is null))
);
create index assignment_objection_of on assignment_objection (assignment_id, lodged_at);

-- One row for each step that waits or waited for somebody. A step waits once at a time.
create table assignment_step (
  id            uuid primary key,
  assignment_id uuid not null references assignment,
  step          text not null check (step in ('CONSENT', 'APPROVAL', 'PUBLICITY', 'OBJECTION', 'HINDRANCE',
                                              'EXTENSION_CONSENT', 'EXTENSION_APPROVAL')),
  subject       text not null,
  opened_on     date not null,
  due           date not null,
  remind_on     date,
  escalate_to   text check (escalate_to in ('DISTRICT', 'LEAD_SCHOOL')),
  reminded_on   date,
  escalated_on  date,
  closed_on     date,
  check (closed_on is null or closed_on >= opened_on),
  check ((remind_on is null) = (escalate_to is null))
);
comment on column assignment_step.subject is 'the party that is asked, the objection''s id, or nothing';
create unique index assignment_step_waits on assignment_step (assignment_id, step, subject) where closed_on is null;
create index assignment_step_of on assignment_step (assignment_id);
create index assignment_step_to_remind on assignment_step (remind_on) where closed_on is null and reminded_on is null;
create index assignment_step_to_escalate on assignment_step (due)
  where closed_on is null and escalated_on is null and escalate_to is not null;
